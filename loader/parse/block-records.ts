import { isUtf8 } from 'node:buffer'
import { type Dialect, ORDINARY_DIALECT } from './dialect.js'
import { Fields } from './fields.js'
import { countLineEnds, withoutLineEnd } from './line-ends.js'
import { type LostBytes, lostBytes } from './lost-bytes.js'
import { RecordBoundaries } from './record-boundaries.js'

/** The records of a block: where each is, and what is in it. They are counted from 0. */
export class BlockRecords {
  readonly #bytes: Buffer
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #sound: boolean
  #lastLine = { start: 0, line: 0 }

  constructor(
    bytes: Uint8Array,
    readonly dialect: Dialect = ORDINARY_DIALECT,
  ) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#sound = isUtf8(this.#bytes) && !this.#bytes.includes(0)
    const boundaries = new RecordBoundaries(this.#bytes, true, dialect)
    let start = boundaries.skipEmptyLines(0)
    while (start < this.#bytes.length) {
      const end = boundaries.end(start)
      this.#starts.push(start)
      this.#ends.push(withoutLineEnd(this.#bytes, end))
      start = boundaries.skipEmptyLines(end)
    }
  }

  get count(): number {
    return this.#starts.length
  }

  includes(bytes: Buffer): boolean {
    return this.#bytes.includes(bytes)
  }

  lost(isLast: boolean): LostBytes | null {
    return this.#sound ? null : lostBytes(this.#bytes, isLast)
  }

  /** How many lines end in the block. */
  get lines(): number {
    return countLineEnds(this.#bytes, 0, this.#bytes.length)
  }

  /** The bytes of a record, without its line end. */
  bytes(index: number): Buffer {
    return this.#bytes.subarray(this.#starts[index], this.#ends[index])
  }

  /** Lets `fields` take the fields of a record. */
  read(index: number, fields: Fields): void {
    fields.read(this.#bytes, this.#starts[index] ?? 0, this.#ends[index] ?? 0)
  }

  fields(index: number): string[] {
    const fields = new Fields(this.dialect)
    this.read(index, fields)
    return fields.texts()
  }

  /** Why the bytes of a record are no text, or null. */
  damage(index: number): string | null {
    if (this.#sound) return null
    const bytes = this.bytes(index)
    if (bytes.includes(0)) return 'expected text, got a NUL byte'
    return isUtf8(bytes) ? null : 'expected UTF-8, got other bytes (from a spreadsheet, save as "CSV UTF-8")'
  }

  /** The line on which a record starts, from the start of the block. Ask in order: it counts on from the last answer. */
  line(index: number): number {
    const start = this.#starts[index] ?? 0
    if (start < this.#lastLine.start) this.#lastLine = { start: 0, line: 0 }
    const line = this.#lastLine.line + countLineEnds(this.#bytes, this.#lastLine.start, start)
    this.#lastLine = { start, line }
    return line
  }
}
