import type { Block } from './block.js'
import { BlockRecords } from './block-records.js'
import type { ColumnName } from './columns.js'
import { DateEvidence } from './date-evidence.js'
import { Fields } from './fields.js'
import type { Layout } from './layout.js'
import type { Notation } from './notation.js'
import { NumberEvidence } from './number-evidence.js'
import { numberWith } from './number-text.js'
import type { NumberColumn } from './ranges.js'

const NUMBERS: readonly NumberColumn[] = [
  'id',
  'budget',
  'revenue',
  'popularity',
  'runtime',
  'vote_average',
  'vote_count',
]

/** Gathers from all records of a drop how it writes numbers and dates. Records that are no movies are not looked at. */
export class NotationEvidence {
  readonly #numbers = new NumberEvidence()
  readonly #dates = new DateEvidence()
  readonly #fields: Fields
  #line: number

  /** `firstLine`: on which line of the file the records begin. */
  constructor(
    readonly layout: Layout,
    firstLine: number,
  ) {
    this.#fields = new Fields(layout.dialect)
    this.#line = firstLine
  }

  add(block: Block): void {
    const records = new BlockRecords(block.bytes, this.layout.dialect)
    for (let index = 0; block.broken === null && index < records.count; index++) {
      records.read(index, this.#fields)
      if (this.#isMovie()) this.#addRecord(() => this.#line + records.line(index))
    }
    this.#line += block.broken === null ? records.lines : 1
  }

  /**
   * How the drop is written, as far as `told` does not say it already. `isPointUsual`: whether points in numbers are
   * decimal points where nothing else is to be found. Throws LoadError NOTATION where it can be read in several ways.
   */
  decide(told: Notation, isPointUsual: boolean): Notation {
    const marks = told.decimal === null ? this.#numbers.decide(isPointUsual) : {}
    const dates = told.dates ?? this.#dates.decideOrder()
    if (told.yearsFrom === null) this.#dates.refuseOpenCentury(dates)
    return { ...told, ...marks, dates }
  }

  #isMovie(): boolean {
    if (this.#fields.count < this.layout.width) return false
    const id = this.#cell('id')
    return numberWith('point', id) >= 1 || numberWith('comma', id) >= 1
  }

  #addRecord(line: () => number): void {
    for (const column of NUMBERS) this.#numbers.add(this.#cell(column), column, line)
    this.#dates.add(this.#cell('release_date'), 'release_date', line)
  }

  #cell(column: ColumnName): string {
    const field = this.layout.fields.get(column)
    return field === undefined ? '' : this.#fields.text(field).trim()
  }
}
