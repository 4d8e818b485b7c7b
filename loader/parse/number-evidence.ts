import { LoadError } from '../load-error.js'
import type { DecimalMark, Notation } from './notation.js'
import { numberWith } from './number-text.js'
import { type NumberColumn, RANGES } from './ranges.js'

/** A cell, and where it is. */
export interface Found {
  readonly cell: string
  readonly column: string
  readonly line: number
}

const DIGITS = /^[0-9]+$/

/** What the numbers of one column say of their decimal mark. */
class ColumnEvidence {
  /** The first number that can be read with this mark alone. */
  readonly proof = new Map<DecimalMark, Found>()
  /** The first number that is another one with each mark, and the first such one that has a comma. */
  ambiguous: Found | null = null
  ambiguousComma: Found | null = null
}

/** Gathers from all numbers of a drop which decimal marks they are written with. */
export class NumberEvidence {
  readonly #columns = new Map<NumberColumn, ColumnEvidence>()

  /** `line` is asked only where it matters. */
  add(cell: string, column: NumberColumn, line: () => number): void {
    if (DIGITS.test(cell)) return
    const [point, comma] = [numberWith('point', cell), numberWith('comma', cell)]
    const [fitsPoint, fitsComma] = [fits(point, column), fits(comma, column)]
    if (!fitsPoint && !fitsComma) return
    const evidence = this.#evidence(column)
    const found = (): Found => ({ cell, column, line: line() })
    if (fitsPoint !== fitsComma) {
      const mark = fitsPoint ? 'point' : 'comma'
      if (!evidence.proof.has(mark)) evidence.proof.set(mark, found())
    } else if (point !== comma) {
      evidence.ambiguous ??= found()
      if (cell.includes(',')) evidence.ambiguousComma ??= found()
    }
  }

  /**
   * The mark that all numbers of each column can be read with; a column that does not tell has that of the others.
   * `isPointUsual`: where no column tells, and there are points only, they are decimal points. Throws LoadError NOTATION
   * where both marks may be meant, or neither can be.
   */
  decide(isPointUsual: boolean): Pick<Notation, 'decimal' | 'decimalIn'> {
    const proven = new Set([...this.#columns.values()].flatMap(({ proof }) => [...proof.keys()]))
    const [only = 'point', another] = proven
    const decimalIn: Partial<Record<NumberColumn, DecimalMark>> = {}
    for (const [column, { proof, ambiguous: doubt, ambiguousComma }] of this.#columns) {
      const [point, comma] = [proof.get('point'), proof.get('comma')]
      if (point !== undefined && comma !== undefined) throw mixed(point, comma)
      const isTold = proof.size > 0 || proven.size === 1
      const open = isPointUsual && proven.size === 0 ? ambiguousComma : doubt
      if (!isTold && open !== null) throw ambiguous(open)
      if (another !== undefined && comma !== undefined) decimalIn[column] = 'comma'
    }
    return { decimal: another === undefined ? only : 'point', decimalIn }
  }

  #evidence(column: NumberColumn): ColumnEvidence {
    const known = this.#columns.get(column) ?? new ColumnEvidence()
    this.#columns.set(column, known)
    return known
  }
}

function fits(value: number, column: NumberColumn): boolean {
  const { least, most, isWhole } = RANGES[column]
  return value >= least && value <= most && (!isWhole || Number.isInteger(value))
}

function mixed(point: Found, comma: Found): LoadError {
  return new LoadError(
    'NOTATION',
    `expected one decimal mark in all numbers of a column, got a point in ${shown(point)} and a comma in ${shown(comma)}. ` +
      'Say which one holds with --decimal point or --decimal comma; records that do not fit it are rejected then.',
  )
}

function ambiguous(found: Found): LoadError {
  const meanings = `${numberWith('point', found.cell)} or ${numberWith('comma', found.cell)}`
  return new LoadError(
    'NOTATION',
    `expected numbers that can be read in one way only, got ${shown(found)}, which may be ${meanings}, and nothing else in the ` +
      'file decides it. Say which with --decimal point or --decimal comma.',
  )
}

export function shown({ cell, column, line }: Found): string {
  return `${JSON.stringify(cell)} (${column}, line ${line})`
}
