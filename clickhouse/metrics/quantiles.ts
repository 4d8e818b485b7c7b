import { type Sql, sql } from '../sql/sql.js'
import { toFloat } from './float.js'

/**
 * The places of values among a group's known values in ascending order. Of n values that at a level is the one at place
 * floor(level * n), counted from 0: a little less than a tenth is the value at place ceil(n / 10), counted from 1, which is
 * what nearest rank means; a little less than the half is the lower one of the two in the middle.
 */
const TENTHS = sql`(0.0999999999, 0.8999999999)`
const MIDDLE = sql`(0.4999999999, 0.5)`

/** States can be asked only for what they were made for. */
export const STORED_LEVELS = sql`(0.0999999999, 0.4999999999, 0.5, 0.8999999999)`

/** Values at some places: always such as a movie has. */
export interface Quantiles {
  readonly p10: Sql
  /** The lower and the upper one of the two values in the middle, which of an odd number of values are the same. */
  readonly middle: readonly [Sql, Sql]
  readonly p90: Sql
}

export function quantilesOfValues(values: Sql): Quantiles {
  const tenths = sql`quantilesExact${TENTHS}(${values})`
  const middle = sql`quantilesExact${MIDDLE}(${values})`
  return { p10: sql`${tenths}[1]`, middle: [sql`${middle}[1]`, sql`${middle}[2]`], p90: sql`${tenths}[2]` }
}

const stored = (all: Sql): Quantiles => ({
  p10: sql`${all}[1]`,
  middle: [sql`${all}[2]`, sql`${all}[3]`],
  p90: sql`${all}[4]`,
})

/** Of several states. */
export function quantilesMerged(states: Sql): Quantiles {
  return stored(sql`quantilesExactMerge${STORED_LEVELS}(${states})`)
}

/** Of one state. */
export function quantilesOfState(state: Sql): Quantiles {
  return stored(sql`finalizeAggregation(${state})`)
}

/** The float nearest to the mean of the two values in the middle, taken as the decimals that they print as. */
export function medianFloat([lower, upper]: Quantiles['middle']): Sql {
  const decimal = (value: Sql) => sql`toDecimal128OrZero(toString(${value}), 18)`
  return toFloat(sql`(${decimal(lower)} + ${decimal(upper)}) * toDecimal128('0.5', 1)`, 'decimal')
}
