import { isDay, isOfFilm } from '../calendar.js'
import type { RowBytes } from '../row-bytes.js'
import type { FastPath } from './fast-path.js'
import { digitsEnd, isAt } from './python-values.js'

const NULL = Buffer.from('\\N')
const ZEROS = Buffer.from('0')
const TRUE = Buffer.from('True')
const FALSE = Buffer.from('False')
const ZERO = 0x30
const DOT = 0x2e
const DASH = 0x2d

/** So many digits are a number below 2^32, and a number that a float has exactly. */
const WHOLE_DIGITS = 9
const EXACT_DIGITS = 15

/** 65, 21.946943: of numbers from 0 to `most`, those whose whole part is less. */
export function copyNumber(most: number): FastPath {
  return (bytes, start, end, row) => {
    const whole = digitsEnd(bytes, start, end)
    const fraction = bytes[whole] === DOT && whole < end ? digitsEnd(bytes, whole + 1, end) : whole
    if (whole === start || fraction !== end || end - start > EXACT_DIGITS || bytes[end - 1] === DOT) return false
    if (number(bytes, start, whole) >= most) return false
    copyPart(bytes, start, end, row)
    return true
  }
}

/** 862 */
export function copyId(bytes: Uint8Array, start: number, end: number, row: RowBytes): boolean {
  const isRegular = end > start && end - start <= WHOLE_DIGITS && bytes[start] !== ZERO
  if (!isRegular || digitsEnd(bytes, start, end) !== end) return false
  copyPart(bytes, start, end, row)
  return true
}

/** 5415, or 0 */
export function copyCount(bytes: Uint8Array, start: number, end: number, row: RowBytes): boolean {
  return copyZero(ZEROS, bytes, start, end, row) || copyId(bytes, start, end, row)
}

/** 30000000, or 0 for unknown */
export function copyDollars(bytes: Uint8Array, start: number, end: number, row: RowBytes): boolean {
  return copyZero(NULL, bytes, start, end, row) || copyId(bytes, start, end, row)
}

function copyZero(value: Uint8Array, bytes: Uint8Array, start: number, end: number, row: RowBytes): boolean {
  if (end - start !== 1 || bytes[start] !== ZERO) return false
  copyPart(value, 0, value.length, row)
  return true
}

/** True, False */
export function copyBoolean(bytes: Uint8Array, start: number, end: number, row: RowBytes): boolean {
  const value = [TRUE, FALSE].find(({ length }) => length === end - start)
  if (value === undefined || !isAt(value, bytes, start)) return false
  copyPart(value, 0, value.length, row)
  return true
}

/** 1995-10-30 */
export function copyDate(bytes: Uint8Array, start: number, end: number, row: RowBytes): boolean {
  if (end - start !== 10 || bytes[start + 4] !== DASH || bytes[start + 7] !== DASH) return false
  const year = number(bytes, start, start + 4)
  const month = number(bytes, start + 5, start + 7)
  const day = number(bytes, start + 8, end)
  if (!isOfFilm(year) || !isDay(year, month, day)) return false
  copyPart(bytes, start, end, row)
  copyPart(bytes, start, start + 4, row)
  copyPart(bytes, start + (month < 10 ? 6 : 5), start + 7, row)
  copyPart(bytes, start + (day < 10 ? 9 : 8), end, row)
  return true
}

function copyPart(bytes: Uint8Array, start: number, end: number, row: RowBytes): void {
  row.copy(bytes, start, end)
  row.endValue()
}

function number(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
