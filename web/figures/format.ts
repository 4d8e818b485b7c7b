/** Numbers, dates and names as the reader's language writes them. */
const language: string | undefined = undefined // the browser's own

const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
const precise = new Intl.NumberFormat(language, { maximumSignificantDigits: 17 })
const short = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 })
const dollars = new Intl.NumberFormat(language, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 })
const shortDollars = new Intl.NumberFormat(language, {
  style: 'currency',
  currency: 'USD',
  notation: 'compact',
  maximumSignificantDigits: 3,
})
const percent = new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 3 })
const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
const monthNames = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })

/** What a number is a number of. */
export type Unit = 'dollars' | 'movies' | 'number' | 'share' | 'ratio' | 'minutes' | 'votes' | 'rating' | 'bytes'

/** What stands where a number is not known. It is never 0. */
export const UNKNOWN = 'unknown'

/** Short enough for a chart's axis or a cell of a table. */
export function shortFigure(value: number | null | undefined, unit: Unit): string {
  if (value === null || value === undefined) return '–'
  switch (unit) {
    case 'dollars':
      return Math.abs(value) < 1000 ? dollars.format(value) : shortDollars.format(value)
    case 'share':
      return percent.format(value)
    case 'ratio':
      return `${decimal.format(value)} ×`
    case 'bytes':
      return bytes(value)
    case 'movies':
    case 'votes':
      return decimal.format(value)
    case 'rating':
    case 'minutes':
    case 'number':
      return Math.abs(value) >= 10_000 ? short.format(value) : decimal.format(value)
  }
}

/** Every digit that is known, with what it is a number of. */
export function exactFigure(value: number | null | undefined, unit: Unit): string {
  if (value === null || value === undefined) return UNKNOWN
  if (unit === 'dollars') return Number.isInteger(value) ? dollars.format(value) : `$${precise.format(value)}`
  if (unit === 'share') return `${precise.format(value * 100)} %`
  if (unit === 'bytes') return `${whole.format(value)} bytes`
  if (unit === 'minutes') return `${precise.format(value)} minutes`
  return precise.format(value)
}

export function count(value: number, one: string, several = `${one}s`): string {
  return `${whole.format(value)} ${value === 1 ? one : several}`
}

export function wholeNumber(value: number): string {
  return whole.format(value)
}

/** As at the beginning of a sentence. */
export function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

/** How large a part of the whole it is; of nothing, none. */
export function shareText(part: number, of: number): string {
  return percent.format(of === 0 ? 0 : part / of)
}

/** Of a day without a time, such as 1995-10-30. */
export function dayText(day: string | null | undefined): string {
  return day === null || day === undefined ? UNKNOWN : date.format(new Date(`${day}T00:00:00Z`))
}

export function momentText(at: string): string {
  return moment.format(new Date(at))
}

const STEPS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** How long ago, in the largest unit that fits. */
export function ago(at: string, now: number = Date.now()): string {
  const seconds = (Date.parse(at) - now) / 1000
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit)
  }
  return relative.format(Math.round(seconds), 'second')
}

export function monthName(month: number): string {
  return monthNames.format(new Date(Date.UTC(2000, month - 1, 1)))
}

function bytes(value: number): string {
  const power = Math.min(4, Math.max(0, Math.floor(Math.log10(Math.max(value, 1)) / 3)))
  return `${decimal.format(value / 1000 ** power)} ${['B', 'kB', 'MB', 'GB', 'TB'][power]}`
}
