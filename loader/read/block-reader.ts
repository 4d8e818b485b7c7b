import type { Block } from '../parse/block.js'
import { type Dialect, ORDINARY_DIALECT } from '../parse/dialect.js'
import { countLineEnds } from '../parse/line-ends.js'
import { findHeader } from '../parse/preamble.js'
import { OPEN, RecordBoundaries } from '../parse/record-boundaries.js'
import type { Bytes } from './bytes.js'
import { notCsv, refuseBinary } from './text-check.js'

/** Ctrl-Z, with which DOS and its programs end a text. */
const END_OF_FILE = 0x1a

const MEBIBYTE = 1024 * 1024

/** How many records a block is cut short by at most, to keep the halves of a broken record together. */
const FARTHEST_BACK = 16

export interface BlockSizes {
  /** Bytes of a block, about. */
  readonly block: number
  /** Bytes of a record, at most: a longer one has a quote that is never closed. */
  readonly longestRecord: number
}

const SIZES: BlockSizes = { block: MEBIBYTE, longestRecord: MEBIBYTE }

/** The first record of a drop that is not empty. */
export interface HeaderBytes {
  /** With its line end. */
  readonly bytes: Buffer
  /** How many lines end up to its end. */
  readonly lines: number
  /** The byte between its fields. */
  readonly separator: number
}

interface Records {
  /** Where the complete records start. */
  readonly starts: readonly number[]
  /** Where the last of them ends. */
  readonly end: number
  /** Where what follows them starts, empty lines left out. */
  readonly rest: number
  /** Why what follows is no record, and will not become one with more bytes. */
  readonly broken: string | null
}

/** Cuts the bytes of a drop into blocks of whole records, with about one block of them in memory. */
export class BlockReader {
  readonly #source: Pick<Bytes, 'chunks' | 'bytesRead'>
  readonly #chunks: AsyncIterator<Buffer>
  readonly #sizes: BlockSizes
  #bytes = Buffer.allocUnsafeSlow(0)
  #atEnd = false
  #nextRecord = 1
  #dialect: Dialect = ORDINARY_DIALECT

  constructor(source: Pick<Bytes, 'chunks' | 'bytesRead'>, sizes: BlockSizes = SIZES) {
    this.#source = source
    this.#chunks = source.chunks[Symbol.asyncIterator]()
    this.#sizes = sizes
  }

  /**
   * The first record, without the byte order marks, empty records and `sep=;` before it; null if there is none. What
   * separates its fields is seen by its names of columns. Throws LoadError NOT_CSV.
   */
  async header(isColumn: (name: string) => boolean = () => false): Promise<HeaderBytes | null> {
    await this.#fill(this.#sizes.block)
    refuseBinary(this.#bytes)
    for (;;) {
      const { start, end, separator } = findHeader(this.#bytes, this.#atEnd, isColumn)
      if (start === this.#bytes.length && this.#atEnd) return null
      if (end !== OPEN) {
        const bytes = this.#take(end)
        return { bytes: bytes.subarray(start), lines: countLineEnds(bytes, 0, bytes.length), separator }
      }
      if (this.#atEnd || this.#bytes.length > this.#sizes.longestRecord) throw notCsv('a first line that has no end')
      await this.#fill(this.#bytes.length + this.#sizes.block)
    }
  }

  /** What has been read and not handed out yet, and whether that is all. */
  get head(): { readonly bytes: Buffer; readonly isAll: boolean } {
    return { bytes: this.#bytes, isAll: this.#atEnd }
  }

  /** How the records after the header are written. */
  readAs(dialect: Dialect): void {
    this.#dialect = dialect
  }

  /** The next block, null at the end. A block does not end before a record that `continues` the one before it. */
  async next(continues: (record: Uint8Array) => boolean): Promise<Block | null> {
    for (let size = this.#sizes.block; ; size += this.#sizes.block) {
      await this.#fill(size)
      const records = this.#scan()
      if (records.starts.length === 0 && records.broken !== null) return this.#broken(records.rest, records.broken)
      const count =
        this.#atEnd || records.broken !== null ? records.starts.length : this.#countToCut(records, continues)
      if (count > 0) return this.#block(records.starts[count] ?? records.end, count)
      if (this.#atEnd) return null
      if (records.starts.length === 0 && records.rest >= this.#sizes.block) return this.#block(records.rest, 0)
    }
  }

  #scan(): Records {
    const { longestRecord } = this.#sizes
    const boundaries = this.#boundaries()
    const starts: number[] = []
    let end = 0
    let rest = boundaries.skipEmptyLines(0)
    while (rest < this.#bytes.length) {
      const next = boundaries.end(rest)
      const length = (next === OPEN ? this.#bytes.length : next) - rest
      if (length > longestRecord) return { starts, end, rest, broken: tooLong(longestRecord) }
      if (next === OPEN)
        return { starts, end, rest, broken: this.#atEnd ? 'a quote that opens in this line is never closed' : null }
      starts.push(rest)
      end = next
      rest = boundaries.skipEmptyLines(end)
    }
    return { starts, end, rest, broken: null }
  }

  /** How many records to put in the block: the one after them must be known, and begin a record of its own. */
  #countToCut(records: Records, continues: (record: Uint8Array) => boolean): number {
    const { starts, end } = records
    const last = starts.length - 1
    for (let count = last; count > 0 && count > last - FARTHEST_BACK; count--) {
      if (!continues(this.#bytes.subarray(starts[count], starts[count + 1] ?? end))) return count
    }
    return last > FARTHEST_BACK ? last : 0
  }

  #boundaries(): RecordBoundaries {
    return new RecordBoundaries(this.#bytes, this.#atEnd, this.#dialect)
  }

  #block(end: number, records: number): Block {
    const firstRecord = this.#nextRecord
    this.#nextRecord += records
    const isLast = this.#atEnd && records > 0 && !this.#holdsMore(end)
    return { bytes: this.#take(end), firstRecord, records, broken: null, isLast, bytesRead: this.#source.bytesRead() }
  }

  #holdsMore(start: number): boolean {
    return this.#boundaries().skipEmptyLines(start) < this.#bytes.length
  }

  /** The line that cannot be cut into records, alone, so that what follows it can. */
  async #broken(start: number, reason: string): Promise<Block> {
    if (start > 0) return this.#block(start, 0)
    const firstRecord = this.#nextRecord++
    const end = this.#boundaries().endOfLine(0)
    const isLast = this.#atEnd
    const bytes = this.#take(end === OPEN ? this.#bytes.length : end)
    if (end === OPEN) await this.#dropLine()
    return { bytes, firstRecord, records: 1, broken: reason, isLast, bytesRead: this.#source.bytesRead() }
  }

  async #dropLine(): Promise<void> {
    while (!this.#atEnd) {
      await this.#fill(this.#sizes.block)
      const end = this.#boundaries().endOfLine(0)
      this.#take(end === OPEN ? this.#bytes.length : end)
      if (end !== OPEN) return
    }
  }

  /** Takes the first bytes, in memory of their own that can be given to another thread. */
  #take(end: number): Buffer<ArrayBuffer> {
    const taken = this.#bytes.subarray(0, end)
    const rest = Buffer.allocUnsafeSlow(this.#bytes.length - end)
    this.#bytes.copy(rest, 0, end)
    this.#bytes = rest
    return taken
  }

  /** Reads on until there are so many bytes, or no more. */
  async #fill(length: number): Promise<void> {
    const parts: Buffer[] = [this.#bytes]
    let total = this.#bytes.length
    let hasEnded = false
    while (total < length && !this.#atEnd) {
      const chunk = await this.#chunks.next()
      if (chunk.done === true) {
        this.#atEnd = true
        hasEnded = true
      } else {
        parts.push(chunk.value)
        total += chunk.value.length
      }
    }
    if (parts.length > 1) {
      this.#bytes = Buffer.allocUnsafeSlow(total)
      let at = 0
      for (const part of parts) at += part.copy(this.#bytes, at)
    }
    if (hasEnded && this.#bytes.at(-1) === END_OF_FILE) this.#bytes = this.#bytes.subarray(0, -1)
  }
}

function tooLong(longestRecord: number): string {
  return `expected at most ${longestRecord} bytes in a record: a quote that opens in this line may never be closed`
}
