import { unreadable } from './cell-error.js'
import { isAbsent } from './plain-cells.js'

/** A day of the calendar: ISO text and its parts. An unknown date has no text and zeros. */
export interface ReleaseDate {
  readonly iso: string | null
  readonly year: number
  readonly month: number
  readonly day: number
}

const UNKNOWN: ReleaseDate = { iso: null, year: 0, month: 0, day: 0 }

/** Film is younger than the one and no release is planned past the other. */
const FIRST_YEAR = 1800
const LAST_YEAR = 2100

const ISO = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/
const EXCEL = /^(?<month>[0-9]{1,2})\/(?<day>[0-9]{1,2})\/(?<year>[0-9]{4})$/

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 1995-10-30, or 10/30/1995 as Excel saves it; it must be in the calendar and in the history of film. */
export function dateCell(cell: string): ReleaseDate {
  const text = cell.trim()
  if (isAbsent(text)) return UNKNOWN
  const iso = ISO.exec(text)
  if (iso !== null) return date(cell, text, Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const parts = EXCEL.exec(text)?.groups
  if (parts === undefined) throw unreadable('a date like 1995-10-30 or 10/30/1995', cell)
  const { year = '', month = '', day = '' } = parts
  const rewritten = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return date(cell, rewritten, Number(year), Number(month), Number(day))
}

function date(cell: string, iso: string, year: number, month: number, day: number): ReleaseDate {
  if (!isDay(year, month, day)) throw unreadable('a day of the calendar', cell)
  if (!isOfFilm(year)) throw unreadable(`a year from ${FIRST_YEAR} to ${LAST_YEAR}`, cell)
  return { iso, year, month, day }
}

export function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysOf(year, month)
}

/** Whether it is in the history of film or in its near future. */
export function isOfFilm(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

function daysOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0)
}
