import { LoadError } from '../errors/load-error.js'
import { fullYear, isDay } from './calendar.js'
import { inOrder, readDateText, splitTime, type WrittenDate } from './date-text.js'
import { type Found, FoundBy, shown } from './first-found.js'
import { isMinority } from './minority.js'
import { type DateOrder, dateOrders, ORDERS } from './notation.js'

/** Feb 29 may be a day of any year that two digits stand for. */
const LEAP_YEAR = 2000

/** Gathers from all dates of a drop in which order they are written, and whether their years have two digits. */
export class DateEvidence {
  /** For each order, the dates that it cannot be the order of. */
  readonly #against = new FoundBy<DateOrder>()
  /** For each order, the dates whose century it leaves open; under null, of dates that need no order. */
  readonly #openCentury = new FoundBy<DateOrder | null>()
  readonly #counts = { dates: 0, ordered: 0 }
  /** For each two orders, the dates that are another day in each. */
  readonly #ambiguous = new FoundBy<string>()

  add(cell: string, column: string, line: () => number): void {
    const text = readDateText(splitTime(cell).date)
    if (text === null) return
    const found = (): Found => ({ cell, column, line: line() })
    if (text.date !== null) {
      this.#counts.dates++
      if (isCenturyOpen(text.date)) this.#openCentury.add(null, found)
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
      if (date === undefined) this.#against.add(order, found)
      else if (isCenturyOpen(date)) this.#openCentury.add(order, found)
    }
    for (const one of days) {
      for (const other of days) if (!isSame(one.date, other.date)) this.#ambiguous.add(one.order + other.order, found)
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
    const fitting = dateOrders.filter((order) => this.#against.count(order) === 0)
    const orders = fitting.length > 0 ? fitting : dateOrders.filter((order) => this.#fitsNearlyAll(order))
    const [first, ...others] = orders
    if (first === undefined || (fitting.length === 0 && others.length > 0)) {
      if (areFaults) return null
      throw this.#mixed()
    }
    for (const other of others) {
      const doubt = this.#ambiguous.first(first + other)
      if (doubt === undefined) continue
      if (areFaults) return null
      throw ambiguous(doubt, orders)
    }
    return first
  }

  /** Throws LoadError NOTATION where, with dates in this order, films of two centuries may be meant by a year of two digits. */
  refuseOpenCentury(order: DateOrder | null): void {
    const found = this.#openCentury.first(null) ?? this.#openCentury.first(order)
    if (found === undefined) return
    const open = this.#openCentury.count(null) + this.#openCentury.count(order)
    if (isMinority(open, this.#counts.dates - open)) return
    throw new LoadError('NOTATION', [
      'expected years of four digits, got ',
      shown(found),
      ', whose century nothing in the file decides: there are films since 1874. Say in which hundred years they are, by the ' +
        'first one, as in --years-from 1930 for 1930 to 2029.',
    ])
  }

  #fitsNearlyAll(order: DateOrder): boolean {
    const against = this.#against.count(order)
    return isMinority(against, this.#counts.ordered - against)
  }

  #mixed(): LoadError {
    const reasons = dateOrders.flatMap((order) => {
      const found = this.#against.first(order)
      return found === undefined || order === 'ymd' ? [] : [', ', shown(found), ` is no ${ORDERS[order]}`]
    })
    return new LoadError('NOTATION', [
      'expected dates in one order in the whole file, got others: ',
      ...reasons.slice(1),
      '. Say which one holds with --dates mdy or --dates dmy; records that do not fit it are rejected then.',
    ])
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
  return new LoadError('NOTATION', [
    'expected dates that can be read in one way only, got ',
    shown(found),
    `, which may be ${meanings}, and nothing else in the file decides it. Say which with ${flags}.`,
  ])
}
