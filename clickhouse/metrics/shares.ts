import { type Sql, sql } from '../sql/sql.js'
import { nearestQuotient } from './float.js'

/**
 * Shares of a movie's numbers are added up in this many parts of one: up to ten equal shares of such a number are decimals
 * without a rest. Dollars are added up as such, and to 18 places: in parts their sums would not have the room.
 */
export const PARTS_OF_ONE = sql`2520`

/** What one of so many equal parts adds to a sum of shares. */
export function sharedInParts(decimal: Sql, parts: Sql): Sql {
  return sql`${decimal} * ${PARTS_OF_ONE} / ${parts}`
}

/** The float nearest to a sum of shares. */
export function sumOfShares(sum: Sql): Sql {
  return nearestQuotient(sum, PARTS_OF_ONE)
}
