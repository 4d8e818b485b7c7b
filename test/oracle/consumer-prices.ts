import { readFileSync } from 'node:fs'
import { nearestWhole, product, type Rational } from './exact.js'

const file = readFileSync(new URL('../fixtures/cpi-u-annual.csv', import.meta.url), 'utf8')

/** Thousandths of the index of each year: whole, as the figures have three places. */
const INDEX: ReadonlyMap<number, bigint> = new Map(
  [...file.matchAll(/^(\d{4}),(\d+)\.(\d{3})$/gm)].map(([, year, before, after]) => [
    Number(year),
    BigInt(`${before}${after}`),
  ]),
)

export const YEARS_WITH_PRICES: readonly number[] = [...INDEX.keys()]

/** Dollars of a year in those of another; null where there are no prices of that year. */
export function inDollarsOf(base: number, year: number | null, dollars: Rational): Rational | null {
  const then = year === null ? undefined : INDEX.get(year)
  const later = INDEX.get(base)
  if (later === undefined) throw new RangeError(`expected a year with consumer prices, got ${base}`)
  return then === undefined ? null : product(dollars, { numerator: later, denominator: then })
}

/** What `Movie.budget`, `revenue` and `profit` are with `dollarsOf`. */
export function wholeDollarsOf(base: number, year: number | null, dollars: Rational): number | null {
  const adjusted = inDollarsOf(base, year, dollars)
  return adjusted === null ? null : nearestWhole(adjusted)
}
