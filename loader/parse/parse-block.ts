import type { Block, ParsedBlock } from './block.js'
import { BlockRecords } from './block-records.js'
import { Fields } from './fields.js'
import type { Layout } from './layout.js'
import { withoutLineEnd } from './line-ends.js'
import { type Rejection, rawText } from './rejection.js'
import { RowBytes } from './row-bytes.js'
import { startsInOverview, stitch, stopsInOverview } from './split-record.js'
import { RecordError, RecordStager } from './stage-record.js'

/** Reads every record of a block into a movie or a rejection, stitching those that are broken over two records. */
export function parseBlock(block: Block, layout: Layout): ParsedBlock {
  return block.broken === null ? new BlockParser(block, layout).parse() : parseBroken(block, block.broken)
}

/** A line that could not be cut into records. */
function parseBroken(block: Block, reason: string): ParsedBlock {
  const line = block.bytes.subarray(0, withoutLineEnd(block.bytes, block.bytes.length))
  const rejection = { record: block.firstRecord, line: 0, column: null, reason, raw: rawText(line) }
  return {
    rows: new Uint8Array(),
    movies: 0,
    repaired: 0,
    rejected: [rejection],
    lines: 1,
    isUndecided: false,
    readAs: [],
  }
}

class BlockParser {
  readonly #records: BlockRecords
  readonly #fields = new Fields()
  readonly #stager: RecordStager
  readonly #rows: RowBytes
  readonly #rejected: Rejection[] = []
  #repaired = 0

  constructor(
    readonly block: Block,
    readonly layout: Layout,
  ) {
    this.#records = new BlockRecords(block.bytes)
    this.#stager = new RecordStager(layout)
    this.#rows = new RowBytes(block.bytes.length)
  }

  parse(): ParsedBlock {
    for (let index = 0; index < this.#records.count; index++) {
      const start = this.#rows.length
      const error = this.#add(index)
      if (this.#mayStopInOverview() && this.#mend(index, start, error)) {
        this.#repaired++
        index++
      } else if (error !== null) this.#reject(index, error)
    }
    return {
      rows: this.#rows.bytes(),
      movies: this.#rows.count,
      repaired: this.#repaired,
      rejected: this.#rejected,
      lines: this.#records.lines,
      isUndecided: this.#stager.isUndecided,
      readAs: this.#stager.readAs,
    }
  }

  /** Adds the row of a record; or says why it has none. */
  #add(index: number): RecordError | null {
    this.#records.read(index, this.#fields)
    const damage = this.#records.damage(index)
    return damage === null ? this.#stage(index) : new RecordError(null, damage)
  }

  #stage(index: number): RecordError | null {
    try {
      this.#stager.stage(this.#fields, this.block.firstRecord + index, this.#rows)
      return null
    } catch (error) {
      if (error instanceof RecordError) return error
      throw error
    }
  }

  /** Whether the fields must be looked at as a whole: nearly every record has something in its last one. */
  #mayStopInOverview(): boolean {
    const last = this.#fields.count - 1
    return this.#fields.isEmpty(last) || last === this.layout.fields.get('overview')
  }

  /** Adds the movie that a record and the next one are the halves of, if they are not both movies and together are one. */
  #mend(index: number, start: number, error: RecordError | null): boolean {
    const fields = this.#records.fields(index)
    if (index + 1 === this.#records.count || !stopsInOverview(fields, this.layout)) return false
    const rest = this.#records.fields(index + 1)
    if (!startsInOverview(rest, this.layout)) return false
    if (this.#records.damage(index) !== null || this.#records.damage(index + 1) !== null) return false
    if (error === null) {
      if (this.#isMovie(index + 1)) return false
      this.#rows.dropRow(start)
    }
    this.#fields.take(stitch(fields, rest, this.layout))
    if (this.#stage(index) === null) return true
    if (error === null) this.#add(index)
    return false
  }

  #isMovie(index: number): boolean {
    const start = this.#rows.length
    const isMovie = this.#add(index) === null
    if (isMovie) this.#rows.dropRow(start)
    return isMovie
  }

  #reject(index: number, error: RecordError): void {
    this.#rejected.push({
      record: this.block.firstRecord + index,
      line: this.#records.line(index),
      column: error.column,
      reason: error.message,
      raw: rawText(this.#records.bytes(index)),
    })
  }
}
