import type { DateOrder } from './notation.js'

/** A date as it is written: its year may have two digits only. */
export interface WrittenDate {
  readonly year: string
  readonly month: number
  readonly day: number
}

/** Three numbers that are a date once it is known which is which. */
export type DateParts = readonly [string, string, string]

export type DateText =
  | { readonly date: WrittenDate; readonly parts: null }
  | { readonly date: null; readonly parts: DateParts }

const PLACES: Readonly<Record<DateOrder, readonly [year: number, month: number, day: number]>> = {
  mdy: [2, 0, 1],
  dmy: [2, 1, 0],
  ymd: [0, 1, 2],
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/** 1995/10/30, 1995. 10. 30. or 19951030 */
const YEAR_FIRST = /^(?<year>[0-9]{4})(?<mark>[-/.]) ?(?<month>[0-9]{1,2})\k<mark> ?(?<day>[0-9]{1,2})\.?$/
const BASIC = /^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})$/
/** 30-Oct-1995, 30OCT95 or October 30, 1995 */
const DAY_AND_NAME = /^(?<day>[0-9]{1,2})[-/. ]{0,2}(?<name>[A-Za-z]{3,9})[-/., ]{0,2}(?<year>[0-9]{4}|[0-9]{2})$/
const NAME_AND_DAY = /^(?<name>[A-Za-z]{3,9})\.? (?<day>[0-9]{1,2}),? (?<year>[0-9]{4})$/
/** 10/30/1995, 30.10.95 or 30. 10. 1995 */
const NUMBERS = /^([0-9]{1,2})([-/. ]) ?([0-9]{1,2})\2 ?([0-9]{4}|[0-9]{1,2})\.?$/

const ZONE = '(?: ?(?:Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?))?'
const TIMED = new RegExp(
  `^(?<date>.*[0-9])(?:T| +)(?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?: ?[AP]M)?)${ZONE}$`,
  'i',
)
const MIDNIGHT = /^(?:0?0:00(?::00(?:[.,]0+)?)?(?: ?AM)?|12:00(?::00(?:[.,]0+)?)? ?AM)$/i

/** The date in a text without its time of day, whether that has one, and whether it is not midnight. */
export function splitTime(text: string): { date: string; isTimed: boolean; isOtherTime: boolean } {
  const { date, time } = TIMED.exec(text)?.groups ?? {}
  if (date === undefined || time === undefined) return { date: text, isTimed: false, isOtherTime: false }
  return { date, isTimed: true, isOtherTime: !MIDNIGHT.test(time) }
}

/** The date that a text without a time is, or its parts; null if it is none. */
export function readDateText(text: string): DateText | null {
  const numbers = NUMBERS.exec(text)
  if (numbers !== null) return { date: null, parts: [numbers[1] ?? '', numbers[3] ?? '', numbers[4] ?? ''] }
  const groups = [YEAR_FIRST, BASIC, DAY_AND_NAME, NAME_AND_DAY].map((form) => form.exec(text)?.groups).find(Boolean)
  if (groups === undefined) return null
  const { year = '', month, name = '', day = '' } = groups
  return {
    date: { year, month: month === undefined ? monthNamed(name) : Number(month), day: Number(day) },
    parts: null,
  }
}

/** The date that three numbers are in this order. */
export function inOrder(order: DateOrder, parts: DateParts): WrittenDate {
  const [year, month, day] = PLACES[order]
  return { year: parts[year] ?? '', month: Number(parts[month]), day: Number(parts[day]) }
}

/** From 1; 0 if there is none. In English, whole or by at least three letters. */
function monthNamed(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1
}
