import { unreadable } from './cell-error.js'

const DECIMAL = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/
const LARGEST_UINT32 = 0xffff_ffff

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['True', true],
  ['TRUE', true],
  ['true', true],
  ['False', false],
  ['FALSE', false],
  ['false', false],
])

/** Whether a cell says that there is nothing in it, in one of pandas' ways. A cell of text may well hold such a word. */
export function isAbsent(cell: string): boolean {
  return cell === '' || cell === 'nan' || cell === 'NaN' || cell === 'None'
}

export function booleanCell(cell: string): boolean | null {
  const text = cell.trim()
  if (isAbsent(text)) return null
  const value = BOOLEANS.get(text)
  if (value === undefined) throw unreadable('True or False', cell)
  return value
}

/** Any finite number, in plain or scientific notation. */
export function numberCell(cell: string): number | null {
  const text = cell.trim()
  if (isAbsent(text)) return null
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(value)) throw unreadable('a number', cell)
  return value
}

/** Whole dollars, 0 or more. The source writes 0 for unknown, which is null here. */
export function dollarsCell(cell: string): number | null {
  const value = wholeNumber(cell, 'a whole number of dollars, 0 or more', 0, Number.MAX_SAFE_INTEGER)
  return value === 0 ? null : value
}

export function countCell(cell: string): number | null {
  return wholeNumber(cell, `a whole number from 0 to ${LARGEST_UINT32}`, 0, LARGEST_UINT32)
}

/** An id, which a movie must have: 862, or 862.0 after pandas. */
export function idCell(cell: string): number {
  const expected = `an id, a whole number from 1 to ${LARGEST_UINT32}`
  const value = wholeNumber(cell, expected, 1, LARGEST_UINT32)
  if (value === null) throw unreadable(expected, cell)
  return value
}

function wholeNumber(cell: string, expected: string, least: number, most: number): number | null {
  const text = cell.trim()
  if (isAbsent(text)) return null
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN
  // The comparisons are false for NaN.
  if (!(value >= least && value <= most) || !Number.isInteger(value)) throw unreadable(expected, cell)
  return value
}
