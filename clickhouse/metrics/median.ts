import { type Sql, sql } from '../sql/sql.js'
import { toFloat } from './float.js'

/** The lower and the upper one of the two values in the middle, which of an odd number of values are the same. */
export const IN_THE_MIDDLE = sql`(0.4999999999, 0.5)`

/** The two values in the middle, as an array. */
export function middleValues(values: Sql): Sql {
  return sql`quantilesExact${IN_THE_MIDDLE}(${values})`
}

/** The state that they are merged from. */
export function middleValuesState(values: Sql): Sql {
  return sql`quantilesExactState${IN_THE_MIDDLE}(${values})`
}

/** The two values in the middle, of states. */
export function middleValuesMerged(states: Sql): Sql {
  return sql`quantilesExactMerge${IN_THE_MIDDLE}(${states})`
}

/** The float nearest to the mean of the two values in the middle, taken as the decimals that they print as. */
export function medianFloat(middle: Sql): Sql {
  const decimal = (position: Sql) => sql`toDecimal128OrZero(toString(${middle}[${position}]), 18)`
  return toFloat(sql`(${decimal(sql`1`)} + ${decimal(sql`2`)}) * toDecimal128('0.5', 1)`, 'decimal')
}
