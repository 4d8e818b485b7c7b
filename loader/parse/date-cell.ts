import { FIRST_YEAR, fullYear, isDay, isOfFilm, LAST_YEAR } from './calendar.js'
import { unreadable } from './cell-error.js'
import { inOrder, readDateText, splitTime, type WrittenDate } from './date-text.js'
import { ORDERS } from './notation.js'
import { isAbsent } from './plain-cells.js'
import { type Reading, undecided } from './reading.js'
import { noteUnknown } from './unknown-words.js'

/** A day of the calendar: ISO text and its parts. An unknown date has no text and zeros. */
export interface ReleaseDate {
  readonly iso: string | null
  readonly year: number
  readonly month: number
  readonly day: number
}

const UNKNOWN: ReleaseDate = { iso: null, year: 0, month: 0, day: 0 }

const EXPECTED = 'a date like 1995-10-30'

/** What MySQL has for no date. */
const ZERO = /^0000-00-00(?: 00:00:00)?$/
const LETTER = /[A-Za-z]/
const ISO = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/

/**
 * 1995-10-30, or a date written otherwise where the notation tells what is what; at midnight, if it has a time. It must be in
 * the calendar and in the history of film.
 */
export function dateCell(cell: string, reading: Reading): ReleaseDate {
  const text = cell.trim()
  if (isAbsent(text, reading)) return UNKNOWN
  if (ZERO.test(text)) {
    noteUnknown(text, reading)
    return UNKNOWN
  }
  const iso = ISO.exec(text)
  if (iso !== null) return date(cell, Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const { year, month, day } = written(cell, text, reading)
  const full = year.length === 2 ? fullYear(Number(year), reading.notation.yearsFrom) : Number(year)
  if (full === null) throw undecided(`${EXPECTED}, or to be told the century of years of two digits`, cell)
  return date(cell, full, month, day)
}

function written(cell: string, text: string, reading: Reading): WrittenDate {
  const timed = splitTime(text)
  const found = readDateText(timed.date)
  if (found === null) throw unreadable(EXPECTED, cell)
  if (timed.isOtherTime) {
    throw unreadable(`${EXPECTED}, or one at midnight: in another time zone, it may have been another day`, cell)
  }
  const order = reading.notation.dates
  if (found.date === null && order === null) throw undecided(EXPECTED, cell)
  if (timed.isTimed) reading.note('dates with a time, which is midnight')
  if (found.date === null) {
    const ordered = inOrder(order ?? 'ymd', found.parts)
    if (ordered.year.length === 1 || ordered.month > 12) throw unreadable(`a date as ${ORDERS[order ?? 'ymd']}`, cell)
    return ordered
  }
  if (!ISO.test(timed.date)) reading.note(`dates like ${LETTER.test(timed.date) ? '30 Oct 1995' : '1995/10/30'}`)
  return found.date
}

function date(cell: string, year: number, month: number, day: number): ReleaseDate {
  if (!isDay(year, month, day)) throw unreadable('a day of the calendar', cell)
  if (!isOfFilm(year)) throw unreadable(`a year from ${FIRST_YEAR} to ${LAST_YEAR}`, cell)
  return { iso: `${year}-${padded(month)}-${padded(day)}`, year, month, day }
}

function padded(part: number): string {
  return String(part).padStart(2, '0')
}
