import { InvalidArgumentError } from 'commander'

const HOUR_MS = 3_600_000
const UNITS: Readonly<Record<string, number>> = { h: HOUR_MS, d: 24 * HOUR_MS, w: 7 * 24 * HOUR_MS }
const LONGEST_MS = 100 * 365 * 24 * HOUR_MS

/** Reads `12h`, `90d`, `4w`, a day (from whose beginning in UTC it holds) or a moment in ISO 8601, and returns the latter. */
export function expiry(value: string, now = Date.now()): string {
  const moment = momentOf(value, now)
  if (moment > now && moment - now <= LONGEST_MS) return new Date(moment).toISOString()
  throw new InvalidArgumentError(
    `expected how long, as 12h, 90d or 4w, or a day as 2030-01-31, in the future and within 100 years, got ${value}`,
  )
}

/** NaN if it is none. */
function momentOf(value: string, now: number): number {
  const [, count, unit = ''] = /^(\d{1,7})([hdw])$/.exec(value) ?? []
  if (count !== undefined) return now + Number(count) * (UNITS[unit] ?? Number.NaN)
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value)
  if (!isDay && !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/.test(value)) return Number.NaN
  const moment = Date.parse(value)
  // Date.parse takes 2030-02-31 for 2030-03-03.
  const isThere = new Date(Date.parse(`${value.slice(0, 10)}T00:00Z`)).getUTCDate() === Number(value.slice(8, 10))
  return isThere ? moment : Number.NaN
}
