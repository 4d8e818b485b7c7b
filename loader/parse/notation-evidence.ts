import type { Format } from '../formats/format.js'
import type { Block } from './block.js'
import { BlockRecords } from './block-records.js'
import { DateEvidence } from './date-evidence.js'
import { Fields } from './fields.js'
import type { Layout } from './layout.js'
import type { Notation } from './notation.js'
import { NumberEvidence } from './number-evidence.js'
import { numberWith } from './number-text.js'

/** Gathers from all records of a drop how it writes numbers and dates. Records without a key are not looked at. */
export class NotationEvidence {
  readonly #numbers = new NumberEvidence()
  readonly #dates = new DateEvidence()
  readonly #fields: Fields
  #line: number

  /** `firstLine`: on which line of the file the records begin. */
  constructor(
    readonly layout: Layout,
    readonly format: Format,
    firstLine: number,
  ) {
    this.#fields = new Fields(layout.dialect)
    this.#line = firstLine
  }

  add(block: Block): void {
    const records = new BlockRecords(block.bytes, this.layout.dialect)
    for (let index = 0; block.broken === null && index < records.count; index++) {
      records.read(index, this.#fields)
      if (this.#hasKey()) this.#addRecord(() => this.#line + records.line(index))
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

  #hasKey(): boolean {
    if (this.#fields.count < this.layout.width) return false
    return this.format.columns.every(({ name, numbers }) => {
      if (!this.format.key.includes(name) || numbers === null) return true
      const cell = this.#cell(name)
      return numberWith('point', cell) >= numbers.least || numberWith('comma', cell) >= numbers.least
    })
  }

  #addRecord(line: () => number): void {
    for (const { name, numbers, hasDates } of this.format.columns) {
      if (numbers !== null) this.#numbers.add(this.#cell(name), name, numbers, line)
      if (hasDates) this.#dates.add(this.#cell(name), name, line)
    }
  }

  #cell(column: string): string {
    const field = this.layout.fields.get(column)
    return field === undefined ? '' : this.#fields.text(field).trim()
  }
}
