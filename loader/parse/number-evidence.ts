import { LoadError, quote } from '../errors/load-error.js'
import { type Found, FoundBy, shown } from './first-found.js'
import { isMinority } from './minority.js'
import type { DecimalMark, Notation } from './notation.js'
import { numberWith, thousandsSeparator } from './number-text.js'
import type { Range } from './range.js'

/** What separates thousands beside a decimal mark, and may be a decimal mark itself. */
const SEPARATORS: Readonly<Record<DecimalMark, string>> = { point: ',', comma: '.' }

const DIGITS = /^[0-9]+$/

/** What the numbers of one column say of their decimal mark. */
class ColumnEvidence {
  /** The numbers that can be read with this mark alone. */
  readonly proof = new FoundBy<DecimalMark>()
  /** The marks beside which the other one separates thousands in some number. */
  readonly grouped = new Set<DecimalMark>()
  /** The first number that is another one with each mark, and the first such one that has a comma. */
  ambiguous: Found | null = null
  ambiguousComma: Found | null = null

  constructor(readonly range: Range) {}

  /** The mark of its numbers, but for a few that are faults; null if none tells. Throws LoadError NOTATION. */
  decide(): DecimalMark | null {
    const [point, comma] = [this.proof.first('point'), this.proof.first('comma')]
    if (point === undefined) return comma === undefined ? null : 'comma'
    if (comma === undefined) return 'point'
    const [points, commas] = [this.proof.count('point'), this.proof.count('comma')]
    if (isMinority(commas, points)) return 'point'
    if (isMinority(points, commas)) return 'comma'
    throw mixed(point, comma)
  }
}

/** Gathers from all numbers of a drop which decimal marks they are written with. */
export class NumberEvidence {
  readonly #columns = new Map<string, ColumnEvidence>()

  /** `line` is asked only where it matters. */
  add(cell: string, column: string, range: Range, line: () => number): void {
    if (DIGITS.test(cell)) return
    const [point, comma] = [numberWith('point', cell), numberWith('comma', cell)]
    const [fitsPoint, fitsComma] = [fits(point, range), fits(comma, range)]
    if (!fitsPoint && !fitsComma) return
    const evidence = this.#evidence(column, range)
    const found = (): Found => ({ cell, column, line: line() })
    if (fitsPoint !== fitsComma) {
      const mark = fitsPoint ? 'point' : 'comma'
      evidence.proof.add(mark, found)
      if (thousandsSeparator(mark, cell) === SEPARATORS[mark]) evidence.grouped.add(mark)
    } else if (point !== comma) {
      evidence.ambiguous ??= found()
      if (cell.includes(',')) evidence.ambiguousComma ??= found()
    }
  }

  /**
   * The mark of the numbers of each column; a column that does not tell has that of the others. `isPointUsual`: where no
   * column tells, and there are points only, they are decimal points. Throws LoadError NOTATION where both marks may be
   * meant, or neither can be.
   */
  decide(isPointUsual: boolean): Pick<Notation, 'decimal' | 'decimalIn' | 'doubtfulIn'> {
    const columns = [...this.#columns].map(([column, evidence]) => ({ column, evidence, mark: evidence.decide() }))
    const [only = 'point', another] = new Set(columns.flatMap(({ mark }) => mark ?? []))
    const isTold = columns.some(({ mark }) => mark !== null)
    const decimalIn: Record<string, DecimalMark> = {}
    const doubtfulIn: string[] = []
    for (const { column, evidence, mark } of columns) {
      const open = isPointUsual && !isTold ? evidence.ambiguousComma : evidence.ambiguous
      if (mark === null && (!isTold || another !== undefined) && open !== null) throw ambiguous(open)
      if (another !== undefined && mark === 'comma') decimalIn[column] = 'comma'
      if (mark !== null && !evidence.range.isWhole && !evidence.grouped.has(mark)) doubtfulIn.push(column)
    }
    return { decimal: another === undefined ? only : 'point', decimalIn, doubtfulIn }
  }

  #evidence(column: string, range: Range): ColumnEvidence {
    const known = this.#columns.get(column) ?? new ColumnEvidence(range)
    this.#columns.set(column, known)
    return known
  }
}

function fits(value: number, { least, most, isWhole }: Range): boolean {
  return value >= least && value <= most && (!isWhole || Number.isInteger(value))
}

function mixed(point: Found, comma: Found): LoadError {
  return new LoadError('NOTATION', [
    'expected one decimal mark in all numbers of a column, got a point in ',
    shown(point),
    ' and a comma in ',
    shown(comma),
    '. Say which one holds with --decimal point or --decimal comma; records that do not fit it are rejected then.',
  ])
}

function ambiguous(found: Found): LoadError {
  const meanings = `${numberWith('point', found.cell)} or ${numberWith('comma', found.cell)}`
  return new LoadError('NOTATION', [
    'expected numbers that can be read in one way only, got ',
    shown(found),
    quote(`, which may be ${meanings}`, ''),
    ', and nothing else in the file decides it. Say which with --decimal point or --decimal comma.',
  ])
}
