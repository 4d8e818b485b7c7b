import type { Block, CutOff, ParsedBlock } from './block.js'
import { BlockRecords } from './block-records.js'
import { parseBroken } from './broken-block.js'
import { signOfCutOff } from './cut-off.js'
import { Doubts } from './doubts.js'
import { Fields } from './fields.js'
import { HALVES, HalfRecords } from './half-records.js'
import { LateBreaks } from './late-breaks.js'
import type { Layout } from './layout.js'
import { endsLine } from './line-ends.js'
import { quoteEvidence } from './quote-evidence.js'
import { type Rejection, rawText } from './rejection.js'
import { RowBytes } from './row-bytes.js'
import { onlyMovie, SplitRecords, type Stitched } from './split-record.js'
import { RecordError, RecordStager } from './stage-record.js'

const ESCAPED_QUOTE = Buffer.from('\\"')
const OTHER_ESCAPE = {
  doubled: 'expected quotes to be doubled, got one after a backslash',
  backslash: 'expected a backslash before each quote in a quoted field, got a quote without one',
} as const

/** Reads every record of a block into a movie or a rejection, stitching those that are broken over two records. */
export function parseBlock(block: Block, layout: Layout): ParsedBlock {
  return block.broken === null ? new BlockParser(block, layout).parse() : parseBroken(block, block.broken)
}

class BlockParser {
  readonly #records: BlockRecords
  readonly #fields: Fields
  readonly #stager: RecordStager
  readonly #rows: RowBytes
  readonly #splits: SplitRecords
  readonly #halves: HalfRecords
  readonly #lateBreaks: LateBreaks
  readonly #rejected: Rejection[] = []
  /** Whether some record may have its quotes escaped in another way. */
  readonly #mayEscape: boolean
  #otherEscape: number | null = null
  #isUndecided = false
  #repaired = 0
  #empty = 0
  #emptyAtEnd = 0
  #poorMovies = 0

  readonly #doubts = new Doubts()
  /** The last record that was rejected as a second half. */
  #lastSecond = -1
  /** The last record, if it was a movie. */
  #lastMovie: { readonly index: number; readonly start: number } | null = null

  /** `firstHalves`: records that are known for such, and not to be put together with any. */
  constructor(
    readonly block: Block,
    readonly layout: Layout,
    readonly firstHalves: ReadonlySet<number> = new Set(),
  ) {
    this.#records = new BlockRecords(block.bytes, layout.dialect)
    this.#fields = new Fields(layout.dialect)
    this.#stager = new RecordStager(layout)
    this.#splits = new SplitRecords(layout)
    this.#halves = new HalfRecords(this.#records, this.#splits, layout)
    this.#lateBreaks = new LateBreaks(layout)
    this.#rows = new RowBytes(block.bytes.length)
    this.#mayEscape = layout.dialect.quoteEscape === 'doubled' && this.#records.includes(ESCAPED_QUOTE)
  }

  parse(): ParsedBlock {
    let cutOff: CutOff | null = null
    for (let index = 0; index < this.#records.count; index++) {
      const start = this.#rows.length
      const error = this.#add(index)
      const mayBeHalf = error !== null || this.#halves.mayBeHalf(this.#fields)
      const isPair = mayBeHalf && this.#mend(index, start, error)
      if (isPair) index++
      else if (mayBeHalf) this.#settle(index, start, error)
      this.#lastMovie = !isPair && this.#rows.length > start ? { index, start } : null
      if (this.#fields.isEmpty(this.#fields.count - 1)) this.#emptyAtEnd++
      if (this.block.isLast && index === this.#records.count - 1) cutOff = this.#cutOff(index, isPair ? null : error)
    }
    const { firstHalves } = this.#doubts
    if (firstHalves.length > 0) return this.#without(firstHalves)
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
      poorMovies: this.#poorMovies,
      looseHalves: this.#doubts.looseHalves,
      lines: this.#records.lines,
      isUndecided: this.#isUndecided || this.#stager.isUndecided,
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

  #stageTexts(index: number, texts: readonly string[]): RecordError | null {
    this.#fields.take(texts)
    return this.#stage(index)
  }

  #without(firstHalves: readonly number[]): ParsedBlock {
    return new BlockParser(this.block, this.layout, new Set([...this.firstHalves, ...firstHalves])).parse()
  }

  /**
   * Whether a record and the next one are two halves: if they are not both movies, and together are one. Adds it, or
   * rejects both if they may be of different ones.
   */
  #mend(index: number, start: number, error: RecordError | null): boolean {
    if (index + 1 === this.#records.count) return false
    if (this.#records.damage(index) !== null || this.#records.damage(index + 1) !== null) return false
    const halves = [this.#records.fields(index), this.#records.fields(index + 1)] as const
    if (halves.every((half) => this.#halves.isNothing(half))) return false // files may end in very many of them
    const candidates = this.#splits.stitched(...halves)
    if (candidates.length === 0) return false
    if (error === null) {
      if (this.#isMovie(() => this.#add(index + 1))) return this.#again(index)
      this.#rows.dropRow(start)
    }
    const arePadded = this.#splits.arePadded(...halves)
    const movies = candidates.filter(({ fields }) => this.#isMovie(() => this.#stageTexts(index, fields)))
    const movie = this.firstHalves.has(index) ? null : onlyMovie(movies)
    if (movie !== null && this.#hasKept(movie)) {
      this.#stageTexts(index, movie.fields)
      this.#repaired++
      if (arePadded && movie.by !== null) this.#doubts.addPair(index, movie.by)
      return true
    }
    if (movies.length > 0) {
      this.#reject(index, new RecordError(null, HALVES.first))
      this.#rejectSecond(index + 1)
      if (arePadded) this.#doubts.addRejectedHalf(movie === null && !this.firstHalves.has(index))
      return true
    }
    if (error === null) this.#add(index)
    return this.#again(index)
  }

  #hasKept({ mayBeEmptied }: Stitched): boolean {
    if (mayBeEmptied.length > 0) this.#isUndecided ||= this.layout.textIn === null
    return mayBeEmptied.every((column) => this.layout.textIn?.has(column))
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
    else if (error !== null && this.#halves.isNothing(fields)) this.#empty++
    else if (error !== null && this.#rejectBrokenLate(fields)) this.#rejectSecond(index)
    else if (this.firstHalves.has(index) || this.#halves.isFirstHalf(index, fields)) {
      if (error === null) this.#rows.dropRow(start)
      this.#reject(index, new RecordError(null, HALVES.first))
      if (this.#splits.arePadded(fields)) this.#doubts.addRejectedHalf(!this.#halves.isBeforeSecondHalf(index))
    } else if (error !== null) this.#settleRejected(index, fields, error)
    else if (this.#lateBreaks.lacksEnd(fields)) this.#settlePoor(index, start)
  }

  #settlePoor(index: number, start: number): void {
    this.#poorMovies++
    this.#isUndecided ||= this.layout.arePoorHalves === null
    if (this.layout.arePoorHalves !== true) return
    this.#rows.dropRow(start)
    this.#reject(index, new RecordError(null, HALVES.first))
  }

  #settleRejected(index: number, fields: readonly string[], error: RecordError): void {
    const isHalf = this.#halves.isSecondHalf(index, fields)
    const isAfterFirst = this.#lastSecond !== index - 1 && this.#halves.isAfterFirstHalf(index)
    if (isHalf) this.#rejectSecond(index)
    else this.#reject(index, error)
    if (this.#splits.arePadded(fields) && (isHalf || this.#lateBreaks.isRest(fields)))
      this.#doubts.addRejectedHalf(!isHalf || !isAfterFirst)
  }

  /** Takes the movie before a record back, and rejects it, if that has the rest of it. */
  #rejectBrokenLate(fields: readonly string[]): boolean {
    const last = this.#lastMovie
    if (last === null) return false
    if (!this.#lateBreaks.continues(this.#records.fields(last.index), fields)) return false
    this.#rows.dropRow(last.start)
    this.#reject(last.index, new RecordError(null, HALVES.first))
    return true
  }

  /** Whether the file ends inside of its last record, which has just been read. */
  #cutOff(index: number, error: RecordError | null): CutOff | null {
    const fields = this.#fields.texts()
    const sign = signOfCutOff(fields, this.layout.width, {
      isEnded: endsLine(this.block.bytes),
      isDamaged: this.#records.damage(index) !== null || this.#fields.isBroken,
      isNothing: this.#splits.hasRoomForMovie(fields) && fields.every((field) => field.trim() === ''),
      isRest: this.#splits.isRest(fields) && this.#halves.isSecondHalf(index, fields),
      unreadable: error?.column == null ? undefined : this.layout.fields.get(error.column),
    })
    return sign === null
      ? null
      : { line: this.#records.line(index), sign, fields: fields.length, width: this.layout.width }
  }

  /** Whether what is added is a movie; it is taken back. */
  #isMovie(add: () => RecordError | null): boolean {
    const start = this.#rows.length
    const isMovie = add() === null
    if (isMovie) this.#rows.dropRow(start)
    return isMovie
  }

  #rejectSecond(index: number): void {
    this.#lastSecond = index
    this.#reject(index, new RecordError(null, HALVES.second))
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
