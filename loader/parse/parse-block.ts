import type { Format } from '../formats/format.js'
import type { BlockRepair, RepairableRecords } from '../formats/repair.js'
import type { Block, CutOff, ParsedBlock } from './block.js'
import { BlockRecords } from './block-records.js'
import { parseBroken } from './broken-block.js'
import { signOfCutOff } from './cut-off.js'
import { Fields } from './fields.js'
import type { Layout } from './layout.js'
import { endsLine } from './line-ends.js'
import { isNothing } from './nothing.js'
import { quoteEvidence } from './quote-evidence.js'
import { RecordError } from './record-error.js'
import { type Rejection, rawText } from './rejection.js'
import { RowBytes } from './row-bytes.js'
import { RecordStager } from './stage-record.js'

const ESCAPED_QUOTE = Buffer.from('\\"')
const OTHER_ESCAPE = {
  doubled: 'expected quotes to be doubled, got one after a backslash',
  backslash: 'expected a backslash before each quote in a quoted field, got a quote without one',
} as const

/** Reads every record of a block into a row or a rejection, and lets the format repair those that are broken. */
export function parseBlock(block: Block, layout: Layout, format: Format): ParsedBlock {
  if (block.broken !== null) return parseBroken(block, block.broken)
  return new BlockParser(block, layout, format, format.repair?.ofBlock ?? null).parse()
}

class BlockParser implements RepairableRecords {
  readonly records: BlockRecords
  lastAdded: RepairableRecords['lastAdded'] = null
  readonly #fields: Fields
  readonly #stager: RecordStager
  readonly #rows: RowBytes
  readonly #repair: BlockRepair | null
  readonly #rejected: Rejection[] = []
  /** Whether some record may have its quotes escaped in another way. */
  readonly #mayEscape: boolean
  #otherEscape: number | null = null
  #needsSurvey = false
  #repaired = 0
  #empty = 0
  #emptyAtEnd = 0

  constructor(
    readonly block: Block,
    readonly layout: Layout,
    readonly format: Format,
    repairOf: ((records: RepairableRecords) => BlockRepair) | null,
  ) {
    this.records = new BlockRecords(block.bytes, layout.dialect)
    this.#fields = new Fields(layout.dialect)
    this.#stager = new RecordStager(layout, format)
    this.#rows = new RowBytes(block.bytes.length)
    this.#mayEscape = layout.dialect.quoteEscape === 'doubled' && this.records.includes(ESCAPED_QUOTE)
    this.#repair = repairOf?.(this) ?? null
  }

  parse(): ParsedBlock {
    let cutOff: CutOff | null = null
    for (let index = 0; index < this.records.count; index++) {
      const start = this.#rows.length
      const error = this.add(index)
      const isSuspect = error !== null || this.#repair?.isSuspect(this.#fields) === true
      const isPair = isSuspect && this.#repair?.joinsNext(index, start, error) === true
      if (isPair) index++
      else if (isSuspect) this.#settle(index, start, error)
      this.lastAdded = !isPair && this.#rows.length > start ? { index, start } : null
      if (this.#fields.isEmpty(this.#fields.count - 1)) this.#emptyAtEnd++
      if (this.block.isLast && index === this.records.count - 1) cutOff = this.#cutOff(index, isPair ? null : error)
    }
    const wiser = this.#repair?.wiser ?? null
    if (wiser !== null) return new BlockParser(this.block, this.layout, this.format, wiser).parse()
    return {
      rows: this.#rows.bytes(),
      staged: this.#rows.count,
      repaired: this.#repaired,
      rejected: this.#rejected,
      empty: this.#empty,
      emptyAtEnd: this.#emptyAtEnd,
      otherEscape: this.#otherEscape,
      lost: this.records.lost(this.block.isLast),
      cutOff,
      repairCounts: this.#repair?.counts ?? {},
      lines: this.records.lines,
      isUndecided: this.#needsSurvey || this.#stager.isUndecided,
      readAs: this.#stager.readAs,
    }
  }

  add(index: number): RecordError | null {
    this.records.read(index, this.#fields)
    const damage = this.records.damage(index)
    if (damage !== null) return new RecordError(null, damage)
    if (this.#fields.isBroken || (this.#mayEscape && this.#isEscapedOtherwise(index))) {
      this.#otherEscape ??= this.records.line(index)
      return new RecordError(null, OTHER_ESCAPE[this.layout.dialect.quoteEscape])
    }
    return this.#stage(index)
  }

  addFields(index: number, fields: readonly string[]): RecordError | null {
    this.#fields.take(fields)
    return this.#stage(index)
  }

  addRepaired(index: number, fields: readonly string[]): void {
    this.addFields(index, fields)
    this.#repaired++
  }

  canAdd(add: () => RecordError | null): boolean {
    const start = this.#rows.length
    const isAdded = add() === null
    if (isAdded) this.#rows.dropRow(start)
    return isAdded
  }

  dropRow(start: number): void {
    this.#rows.dropRow(start)
  }

  readAgain(index: number): void {
    this.records.read(index, this.#fields)
  }

  reject(index: number, error: RecordError): void {
    this.#rejected.push({
      record: this.block.firstRecord + index,
      line: this.records.line(index),
      column: error.column,
      reason: error.message,
      raw: rawText(this.records.bytes(index)),
    })
  }

  needsSurvey(): void {
    this.#needsSurvey = true
  }

  #isEscapedOtherwise(index: number): boolean {
    const bytes = this.records.bytes(index)
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

  /** Decides what becomes of a record that could not be added, or that is suspect. */
  #settle(index: number, start: number, error: RecordError | null): void {
    const isDamaged = this.records.damage(index) !== null
    if (!isDamaged && error !== null && isNothing(this.records.fields(index), this.layout)) this.#empty++
    else if ((isDamaged || this.#repair?.replaces(index, start, error) !== true) && error !== null)
      this.reject(index, error)
  }

  /** Whether the file ends inside of its last record, which has just been read. */
  #cutOff(index: number, error: RecordError | null): CutOff | null {
    const fields = this.#fields.texts()
    const sign = signOfCutOff(fields, this.layout.width, {
      isEnded: endsLine(this.block.bytes),
      isDamaged: this.records.damage(index) !== null || this.#fields.isBroken,
      isNothing: (this.#repair?.isLongEnough(fields) ?? true) && fields.every((field) => field.trim() === ''),
      isRest: this.#repair?.isRest(index, fields) === true,
      unreadable: error?.column == null ? undefined : this.layout.fields.get(error.column),
    })
    return sign === null
      ? null
      : { line: this.records.line(index), sign, fields: fields.length, width: this.layout.width }
  }
}
