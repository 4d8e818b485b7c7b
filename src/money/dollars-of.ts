import { pricedYears } from '../../clickhouse/index.js'
import { checkRange } from '../page/check-range.js'

/** The year that money is to be in dollars of; null for those of release. Throws BAD_USER_INPUT for one without prices. */
export function dollarsOf({ dollarsOf: year }: { readonly dollarsOf?: unknown }): number | null {
  if (typeof year !== 'number') return null
  checkRange('dollarsOf', year, pricedYears.first, pricedYears.last)
  return year
}
