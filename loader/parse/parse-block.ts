import type { Block, ParsedBlock } from './block.js'
import { BlockRecords } from './block-records.js'
import { cleanRecord, RecordError } from './clean-record.js'
import type { Layout } from './layout.js'
import { withoutLineEnd } from './line-ends.js'
import { type Rejection, rawText } from './rejection.js'
import { RowBytes } from './row-bytes.js'
import { startsInOverview, stitch, stopsInOverview } from './split-record.js'
import { type StagedMovie, stagedLine } from './staged-movie.js'

/** Reads every record of a block into a movie or a rejection, stitching those that are broken over two records. */
export function parseBlock(block: Block, layout: Layout): ParsedBlock {
  return block.broken === null ? new BlockParser(block, layout).parse() : parseBroken(block, block.broken)
}

/** A line that could not be cut into records. */
function parseBroken(block: Block, reason: string): ParsedBlock {
  const line = block.bytes.subarray(0, withoutLineEnd(block.bytes, block.bytes.length))
  const rejection = { record: block.firstRecord, line: 0, column: null, reason, raw: rawText(line) }
  return { rows: new Uint8Array(), movies: 0, repaired: 0, rejected: [rejection], lines: 1 }
}

class BlockParser {
  readonly #records: BlockRecords
  readonly #rows: RowBytes
  readonly #rejected: Rejection[] = []
  #repaired = 0

  constructor(
    readonly block: Block,
    readonly layout: Layout,
  ) {
    this.#records = new BlockRecords(block.bytes)
    this.#rows = new RowBytes(block.bytes.length)
  }

  parse(): ParsedBlock {
    for (let index = 0; index < this.#records.count; index++) {
      const fields = this.#records.fields(index)
      const alone = this.#read(index, fields)
      const mended = stopsInOverview(fields, this.layout) ? this.#mend(index, fields, alone) : null
      if (mended !== null) {
        this.#rows.add(stagedLine(mended))
        this.#repaired++
        index++
      } else if (alone instanceof RecordError) this.#reject(index, alone)
      else this.#rows.add(stagedLine(alone))
    }
    return {
      rows: this.#rows.bytes(),
      movies: this.#rows.count,
      repaired: this.#repaired,
      rejected: this.#rejected,
      lines: this.#records.lines,
    }
  }

  #read(index: number, fields: readonly string[]): StagedMovie | RecordError {
    const damage = this.#records.damage(index)
    if (damage !== null) return new RecordError(null, damage)
    try {
      return cleanRecord(fields, this.block.firstRecord + index, this.layout)
    } catch (error) {
      if (error instanceof RecordError) return error
      throw error
    }
  }

  /** The movie that a record and the next one are the halves of, if they are not both movies and together are one. */
  #mend(index: number, fields: readonly string[], alone: StagedMovie | RecordError): StagedMovie | null {
    if (index + 1 === this.#records.count) return null
    const rest = this.#records.fields(index + 1)
    if (!startsInOverview(rest, this.layout)) return null
    if (this.#records.damage(index) !== null || this.#records.damage(index + 1) !== null) return null
    const bothMovies = !(alone instanceof RecordError) && !(this.#read(index + 1, rest) instanceof RecordError)
    const movie = bothMovies ? null : this.#read(index, stitch(fields, rest, this.layout))
    return movie instanceof RecordError ? null : movie
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
