import type { DecimalMark } from './notation.js'

/** A number without thousands separators, with a decimal point. */
const PLAIN = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/

/** What may stand between thousands whatever the decimal mark: blanks (of French spreadsheets, not to be broken) and apostrophes. */
const NEUTRAL = " '\u2019\u00a0\u2009\u202f"

const GROUPED: Readonly<Record<DecimalMark, RegExp>> = { point: grouped(',', '\\.'), comma: grouped('.', ',') }

function grouped(separator: string, mark: string): RegExp {
  const whole = `[1-9][0-9]{0,2}(?:(?<separator>[${separator}${NEUTRAL}])[0-9]{3}(?:\\k<separator>[0-9]{3})*)|[0-9]+`
  return new RegExp(`^[+-]?(?:(?:${whole})(?:${mark}[0-9]*)?|${mark}[0-9]+)(?:[eE][+-]?[0-9]+)?$`)
}

/** Whether it is a number as the source writes them. */
export function isPlainNumber(text: string): boolean {
  return PLAIN.test(text)
}

/** The number that a text is with this decimal mark, thousands separated or not; NaN if it is none. */
export function numberWith(mark: DecimalMark, text: string): number {
  if (mark === 'point' && PLAIN.test(text)) return Number(text)
  const match = GROUPED[mark].exec(text)
  if (match === null) return Number.NaN
  const separator = match.groups?.['separator']
  const joined = separator === undefined ? text : text.replaceAll(separator, '')
  return Number(mark === 'comma' ? joined.replace(',', '.') : joined)
}

/** What separates the thousands of a number with this decimal mark, or null. */
export function thousandsSeparator(mark: DecimalMark, text: string): string | null {
  return GROUPED[mark].exec(text)?.groups?.['separator'] ?? null
}
