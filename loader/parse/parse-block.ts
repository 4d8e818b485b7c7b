import { isBlank } from './blank-cell.js'
import type { Block, CutOff, ParsedBlock } from './block.js'
import { BlockRecords } from './block-records.js'
import { signOfCutOff } from './cut-off.js'
import { Fields } from './fields.js'
import type { Layout } from './layout.js'
import { endsLine, withoutLineEnd } from './line-ends.js'
import { lostBytes } from './lost-bytes.js'
import { quoteEvidence } from './quote-evidence.js'
import { type Rejection, rawText } from './rejection.js'
import { RowBytes } from './row-bytes.js'
import { SplitRecords } from './split-record.js'
import { RecordError, RecordStager } from './stage-record.js'

const ESCAPED_QUOTE = Buffer.from('\\"')
const OTHER_ESCAPE = {
  doubled: 'expected quotes to be doubled, got one after a backslash',
  backslash: 'expected a backslash before each quote in a quoted field, got a quote without one',
} as const

const HALVES = {
  first: 'the first half of a movie whose record is broken over two',
  second: 'the second half of a movie whose record is broken over two',
} as const

/** A longer cell says something. */
const LONGEST_WORD = 4

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
    empty: 0,
    emptyAtEnd: 0,
    otherEscape: null,
    lost: lostBytes(Buffer.from(block.bytes.buffer, block.bytes.byteOffset, block.bytes.byteLength), block.isLast),
    cutOff: block.isLast ? { line: 0, sign: 'quote', fields: 0, width: 0 } : null,
    lines: 1,
    isUndecided: false,
    readAs: [],
  }
}

class BlockParser {
  readonly #records: BlockRecords
  readonly #fields: Fields
  readonly #stager: RecordStager
  readonly #rows: RowBytes
  readonly #splits: SplitRecords
  readonly #rejected: Rejection[] = []
  /** Whether some record may have its quotes escaped in another way. */
  readonly #mayEscape: boolean
  readonly #title: number
  readonly #releaseDate: number
  #otherEscape: number | null = null
  #repaired = 0
  #empty = 0
  #emptyAtEnd = 0

  constructor(
    readonly block: Block,
    readonly layout: Layout,
  ) {
    this.#records = new BlockRecords(block.bytes, layout.dialect)
    this.#fields = new Fields(layout.dialect)
    this.#stager = new RecordStager(layout)
    this.#splits = new SplitRecords(layout)
    this.#rows = new RowBytes(block.bytes.length)
    this.#mayEscape = layout.dialect.quoteEscape === 'doubled' && this.#records.includes(ESCAPED_QUOTE)
    this.#title = layout.fields.get('title') ?? 0
    this.#releaseDate = layout.fields.get('release_date') ?? 0
  }

  parse(): ParsedBlock {
    let cutOff: CutOff | null = null
    for (let index = 0; index < this.#records.count; index++) {
      const start = this.#rows.length
      const error = this.#add(index)
      const mayBeHalf = error !== null || this.#mayBeHalf()
      const isMended = mayBeHalf && this.#mend(index, start, error)
      if (isMended) {
        this.#repaired++
        index++
      } else if (mayBeHalf) this.#settle(index, start, error)
      if (this.#fields.isEmpty(this.#fields.count - 1)) this.#emptyAtEnd++
      if (this.block.isLast && index === this.#records.count - 1) cutOff = this.#cutOff(index, isMended ? null : error)
    }
    return {
      rows: this.#rows.bytes(),
      movies: this.#rows.count,
      repaired: this.#repaired,
      rejected: this.#rejected,
      empty: this.#empty,
      emptyAtEnd: this.#emptyAtEnd,
      otherEscape: this.#otherEscape,
      lost: this.#records.lost(this.block.isLast),
      cutOff,
      lines: this.#records.lines,
      isUndecided: this.#stager.isUndecided,
      readAs: this.#stager.readAs,
    }
  }

  /** Adds the row of a record; or says why it has none. */
  #add(index: number): RecordError | null {
    this.#records.read(index, this.#fields)
    const damage = this.#records.damage(index)
    if (damage !== null) return new RecordError(null, damage)
    if (this.#fields.isBroken || (this.#mayEscape && this.#isEscapedOtherwise(index))) {
      this.#otherEscape ??= this.#records.line(index)
      return new RecordError(null, OTHER_ESCAPE[this.layout.dialect.quoteEscape])
    }
    return this.#stage(index)
  }

  #isEscapedOtherwise(index: number): boolean {
    const bytes = this.#records.bytes(index)
    return bytes.includes(ESCAPED_QUOTE) && quoteEvidence(bytes, this.layout.dialect.separator).backslash !== -1
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

  /** Whether the fields must be looked at as a whole: nearly every movie has something in these. */
  #mayBeHalf(): boolean {
    const last = this.#fields.count - 1
    if (this.#fields.isEmpty(last) || last === this.layout.fields.get('overview')) return true
    return this.#maySayNothing(this.#title) || this.#maySayNothing(this.#releaseDate)
  }

  #maySayNothing(field: number): boolean {
    const length = this.#fields.end(field) - this.#fields.start(field)
    return length === 0 || (length <= LONGEST_WORD && isBlank(this.#fields.text(field)))
  }

  /** Adds the movie that a record and the next one are the halves of, if they are not both movies and together are one. */
  #mend(index: number, start: number, error: RecordError | null): boolean {
    if (index + 1 === this.#records.count) return false
    if (this.#records.damage(index) !== null || this.#records.damage(index + 1) !== null) return false
    const candidates = this.#splits.stitched(this.#records.fields(index), this.#records.fields(index + 1))
    if (candidates.length === 0) return false
    if (error === null) {
      if (this.#isMovie(index + 1)) return this.#again(index)
      this.#rows.dropRow(start)
    }
    for (const candidate of candidates) {
      this.#fields.take(candidate)
      if (this.#stage(index) === null) return true
    }
    if (error === null) this.#add(index)
    return this.#again(index)
  }

  /** Not mended: the fields are those of the record once more. */
  #again(index: number): false {
    this.#records.read(index, this.#fields)
    return false
  }

  /** Rejects a record that is no movie, or half of one. */
  #settle(index: number, start: number, error: RecordError | null): void {
    const fields = this.#records.fields(index)
    if (this.#records.damage(index) !== null) this.#reject(index, error)
    else if (error !== null && this.#isNothing(fields)) this.#empty++
    else if (this.#isFirstHalf(index, fields)) {
      if (error === null) this.#rows.dropRow(start)
      this.#reject(index, new RecordError(null, HALVES.first))
    } else if (error !== null)
      this.#reject(index, this.#isSecondHalf(index, fields) ? new RecordError(null, HALVES.second) : error)
  }

  /** In the columns that are read. */
  #isNothing(fields: readonly string[]): boolean {
    return [...this.layout.fields.values()].every((field) => isBlank(fields[field]))
  }

  #isFirstHalf(index: number, fields: readonly string[]): boolean {
    if (this.#splits.isFirstHalf(fields)) return true
    if (index + 1 === this.#records.count || !this.#splits.mayBeFirstHalf(fields)) return false
    return this.#splits.isSecondHalf(this.#records.fields(index + 1))
  }

  /** After a first half, less is needed to know it. */
  #isSecondHalf(index: number, fields: readonly string[]): boolean {
    const isNext = index > 0 && this.#splits.mayBeFirstHalf(this.#records.fields(index - 1))
    return this.#splits.isSecondHalf(fields, isNext ? 1 : undefined) || (isNext && this.#splits.isRest(fields))
  }

  /** Whether the file ends inside of its last record, which has just been read. */
  #cutOff(index: number, error: RecordError | null): CutOff | null {
    const fields = this.#fields.texts()
    const sign = signOfCutOff(fields, this.layout.width, {
      isEnded: endsLine(this.block.bytes),
      isDamaged: this.#records.damage(index) !== null || this.#fields.isBroken,
      isNothing: this.#splits.hasRoomForMovie(fields) && fields.every((field) => field.trim() === ''),
      isRest: this.#splits.isRest(fields) && this.#isSecondHalf(index, fields),
      unreadable: error?.column == null ? undefined : this.layout.fields.get(error.column),
    })
    return sign === null
      ? null
      : { line: this.#records.line(index), sign, fields: fields.length, width: this.layout.width }
  }

  #isMovie(index: number): boolean {
    const start = this.#rows.length
    const isMovie = this.#add(index) === null
    if (isMovie) this.#rows.dropRow(start)
    return isMovie
  }

  #reject(index: number, error: RecordError | null): void {
    if (error === null) return
    this.#rejected.push({
      record: this.block.firstRecord + index,
      line: this.#records.line(index),
      column: error.column,
      reason: error.message,
      raw: rawText(this.#records.bytes(index)),
    })
  }
}
