import { LoadError } from '../load-error.js'
import { fullYear, isDay } from './calendar.js'
import { inOrder, readDateText, splitTime, type WrittenDate } from './date-text.js'
import { isMinority } from './minority.js'
import { type DateOrder, dateOrders, ORDERS } from './notation.js'
import { type Found, shown } from './number-evidence.js'

/** Feb 29 may be a day of any year that two digits stand for. */
const LEAP_YEAR = 2000

/** Gathers from all dates of a drop in which order they are written, and whether their years have two digits. */
export class DateEvidence {
  /** For each order, the first date that it cannot be the order of. */
  readonly #against = new Map<DateOrder, Found>()
  /** For each order, the first date whose century it leaves open; under null, of a date that needs no order. */
  readonly #openCentury = new Map<DateOrder | null, Found>()
  readonly #counts = { dates: 0, ordered: 0 }
  readonly #contradicting: Record<DateOrder, number> = { mdy: 0, dmy: 0, ymd: 0 }
  readonly #open = new Map<DateOrder | null, number>()
  /** For each two orders, the first date that is another day in each. */
  readonly #ambiguous = new Map<string, Found>()

  add(cell: string, column: string, line: () => number): void {
    const text = readDateText(splitTime(cell).date)
    if (text === null) return
    const found = (): Found => ({ cell, column, line: line() })
    if (text.date !== null) {
      this.#counts.dates++
      if (isCenturyOpen(text.date)) this.#noteOpen(null, found)
      return
    }
    const { parts } = text
    const days = dateOrders
      .map((order) => ({ order, date: inOrder(order, parts) }))
      .filter(({ date }) => isPossible(date))
    if (days.length === 0) return
    this.#counts.dates++
    this.#counts.ordered++
    for (const order of dateOrders) {
      const date = days.find((day) => day.order === order)?.date
      if (date === undefined) {
        this.#contradicting[order]++
        this.#note(this.#against, order, found)
      } else if (isCenturyOpen(date)) this.#noteOpen(order, found)
    }
    for (const one of days) {
      for (const other of days)
        if (!isSame(one.date, other.date)) this.#note(this.#ambiguous, one.order + other.order, found)
    }
  }

  /**
   * The order of all dates, but for a few that are faults; null if there are none that need one, or so few that they are
   * faults themselves. Throws LoadError NOTATION.
   */
  decideOrder(): DateOrder | null {
    const { dates, ordered } = this.#counts
    if (ordered === 0) return null
    const areFaults = isMinority(ordered, dates - ordered)
    const fitting = dateOrders.filter((order) => !this.#against.has(order))
    const orders = fitting.length > 0 ? fitting : dateOrders.filter((order) => this.#fitsNearlyAll(order))
    const [first, ...others] = orders
    if (first === undefined || (fitting.length === 0 && others.length > 0)) {
      if (areFaults) return null
      throw this.#mixed()
    }
    for (const other of others) {
      const doubt = this.#ambiguous.get(first + other)
      if (doubt === undefined) continue
      if (areFaults) return null
      throw ambiguous(doubt, orders)
    }
    return first
  }

  /** Throws LoadError NOTATION where, with dates in this order, films of two centuries may be meant by a year of two digits. */
  refuseOpenCentury(order: DateOrder | null): void {
    const found = this.#openCentury.get(null) ?? this.#openCentury.get(order)
    if (found === undefined) return
    const open = (this.#open.get(null) ?? 0) + (this.#open.get(order) ?? 0)
    if (isMinority(open, this.#counts.dates - open)) return
    throw new LoadError(
      'NOTATION',
      `expected years of four digits, got ${shown(found)}, whose century nothing in the file decides: there are films since ` +
        '1874. Say in which hundred years they are, by the first one, as in --years-from 1930 for 1930 to 2029.',
    )
  }

  #fitsNearlyAll(order: DateOrder): boolean {
    const against = this.#contradicting[order]
    return isMinority(against, this.#counts.ordered - against)
  }

  #noteOpen(order: DateOrder | null, found: () => Found): void {
    this.#open.set(order, (this.#open.get(order) ?? 0) + 1)
    this.#note(this.#openCentury, order, found)
  }

  #note<K>(into: Map<K, Found>, key: K, found: () => Found): void {
    if (!into.has(key)) into.set(key, found())
  }

  #mixed(): LoadError {
    const reasons = dateOrders.flatMap((order) => {
      const found = this.#against.get(order)
      return found === undefined || order === 'ymd' ? [] : [`${shown(found)} is no ${ORDERS[order]}`]
    })
    return new LoadError(
      'NOTATION',
      `expected dates in one order in the whole file, got others: ${reasons.join(', ')}. Say which one holds with --dates mdy ` +
        'or --dates dmy; records that do not fit it are rejected then.',
    )
  }
}

function isCenturyOpen({ year }: WrittenDate): boolean {
  return year.length === 2 && fullYear(Number(year), null) === null
}

function isPossible({ year, month, day }: WrittenDate): boolean {
  if (year.length === 4) return isDay(Number(year), month, day)
  return year.length === 2 && isDay(LEAP_YEAR, month, day)
}

function isSame(one: WrittenDate, other: WrittenDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day
}

function ambiguous(found: Found, orders: readonly DateOrder[]): LoadError {
  const meanings = orders.map((order) => ORDERS[order]).join(' or ')
  const flags = orders.map((order) => `--dates ${order}`).join(' or ')
  return new LoadError(
    'NOTATION',
    `expected dates that can be read in one way only, got ${shown(found)}, which may be ${meanings}, and nothing else in the ` +
      `file decides it. Say which with ${flags}.`,
  )
}
