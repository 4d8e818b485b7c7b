import { bind, type Sql, sql } from '../sql/sql.js'
import { pricedYears, pricesInThousandths, pricesOf } from './consumer-prices.js'

/** The first and the last year that there are prices of, as SQL has them. */
const FIRST = bind.uint16(pricedYears.first)
const LAST = bind.uint16(pricedYears.last)
const BEFORE_FIRST = bind.uint16(pricedYears.first - 1)
const THOUSANDTHS = bind.uint32s(pricesInThousandths)

/** Whether dollars of a year can be told in those of others. */
export function hasPrices(year: Sql): Sql {
  return sql`${year} BETWEEN ${FIRST} AND ${LAST}`
}

/**
 * Dollars of a year in those of another, as a decimal of 36 places; null where there are no prices of that year. How many
 * dollars of one year make one of another is computed once for all rows, and to so many places that sums of the largest
 * drops come out as the float nearest to what they exactly are.
 */
export function inDollarsOf(base: number, year: Sql, dollars: Sql): Sql {
  const prices = pricesOf(base)
  if (prices === null) throw new RangeError(`expected a year with consumer prices, got ${base}`)
  const ratios = sql`arrayMap(each -> toDecimal256(${bind.uint32(prices)}, 36) / each, ${THOUSANDTHS})`
  return sql`${dollars} * if(${hasPrices(year)}, ${ratios}[${year} - ${BEFORE_FIRST}], NULL)`
}

/** Such dollars, exact where what they exactly are has no more than 20 places: halves, which rounding depends on, among them. */
export function withoutRest(dollars: Sql): Sql {
  return sql`round(${dollars}, 20)`
}

/** Half away from zero. */
export function wholeDollars(dollars: Sql): Sql {
  return sql`toInt64(round(${withoutRest(dollars)}))`
}
