import { unreadable } from './cell-error.js'
import type { DecimalMark } from './notation.js'
import { isPlainNumber, numberWith, thousandsSeparator } from './number-text.js'
import { IDS, type Range } from './range.js'
import { type Reading, undecided } from './reading.js'
import { isUnknownWord, noteUnknown } from './unknown-words.js'

/** Whether a cell says that there is nothing in it: by being empty, or by one of the words for that. */
export function isAbsent(cell: string, reading: Reading): boolean {
  if (cell === '') return true
  const isWord = isUnknownWord(cell)
  if (isWord) noteUnknown(cell, reading)
  return isWord
}

/** Any number in the range of its column, in plain or scientific notation. */
export function numberCell(column: string, range: Range): (cell: string, reading: Reading) => number | null {
  return (cell, reading) => numberOf(column, range, 'a number', cell, reading)
}

/** Whole dollars, 0 or more. The source writes 0 for unknown, which is null here. */
export function dollarsCell(column: string, range: Range): (cell: string, reading: Reading) => number | null {
  return (cell, reading) => numberOf(column, range, 'a whole number of dollars', cell, reading) || null
}

export function countCell(column: string, range: Range): (cell: string, reading: Reading) => number | null {
  return (cell, reading) => numberOf(column, range, 'a whole number', cell, reading)
}

const ID = 'an id, a whole number'

/** An id, which there must be: 862, or 862.0 after pandas. */
export function idCell(column: string): (cell: string, reading: Reading) => number {
  return (cell, reading) => {
    const value = numberOf(column, IDS, ID, cell, reading)
    if (value === null) throw unreadable(expectedOf(IDS, ID), cell)
    return value
  }
}

function numberOf(column: string, range: Range, what: string, cell: string, reading: Reading): number | null {
  const text = cell.trim()
  if (isAbsent(text, reading)) return null
  const expected = expectedOf(range, what)
  const value = numericValue(text, column, expected, reading)
  const { least, most, isWhole } = range
  // The comparisons are false for NaN.
  if (!(value >= least && value <= most) || (isWhole && !Number.isInteger(value))) throw unreadable(expected, cell)
  return value
}

function expectedOf({ least, most }: Range, what: string): string {
  return `${what} from ${least} to ${most}`
}

/** NaN for what is no number. */
function numericValue(text: string, column: string, expected: string, reading: Reading): number {
  const mark = reading.decimalIn(column)
  if (mark !== 'comma' && isPlainNumber(text)) return Number(text)
  if (mark === null) {
    if (isNumberWith('point', text) || isNumberWith('comma', text)) throw undecided(expected, text)
    return Number.NaN
  }
  const separator = thousandsSeparator(mark, text)
  const [value, other] = [numberWith(mark, text), numberWith(mark === 'point' ? 'comma' : 'point', text)]
  if (Number.isNaN(value) && !Number.isNaN(other)) throw unreadable(`${expected} with a decimal ${mark}`, text)
  if (separator === null) return value
  const isDoubtful = !Number.isNaN(other) && other !== value && reading.notation.doubtfulIn?.includes(column) === true
  if (isDoubtful)
    throw unreadable(`${expected} that can be read in one way only, or to be told --decimal ${mark}`, text)
  reading.note(`thousands separated by ${JSON.stringify(separator)}`)
  return value
}

function isNumberWith(mark: DecimalMark, text: string): boolean {
  return !Number.isNaN(numberWith(mark, text))
}
