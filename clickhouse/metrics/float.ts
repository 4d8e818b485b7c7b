import { type Sql, sql } from '../sql/sql.js'
import { withoutRest } from './adjusted-dollars.js'

/** How an exact number is held: as an integer, as a decimal of 18 places, or as dollars of another year. */
export type Held = 'whole' | 'decimal' | 'adjusted'

/**
 * The one way from an exact number to the float that is shown, compared and exported: the nearest one, which is what
 * readers of JSON make of a decimal's text. Converted as a number, a decimal would be divided by 10^18 in floating point.
 * Needs the setting `precise_float_parsing`, without which text is not read as the nearest float either.
 */
export function toFloat(exact: Sql, held: Held): Sql {
  if (held === 'whole') return sql`toFloat64(${exact})`
  return sql`toFloat64(toString(${held === 'adjusted' ? withoutRest(exact) : exact}))`
}

/** The float nearest to the mean of so many numbers with this sum. */
export function meanFloat(sum: Sql, count: Sql, held: Held): Sql {
  if (held === 'adjusted') return toFloat(sql`${sum} / nullIf(${count}, 0)`, held)
  return held === 'whole' ? wholeMean(sum, count) : decimalMean(sum, count)
}

/** Of a sum below 10^14 in decimals of 18 places: from 24 places of it. */
function decimalMean(sum: Sql, count: Sql): Sql {
  return sql`toFloat64(concat(toString(${sum} * 1000000 / nullIf(${count}, 0)), 'e-6'))`
}

/** Floats divide exactly what they can hold. */
function wholeMean(sum: Sql, count: Sql): Sql {
  const known = sql`nullIf(${count}, 0)`
  const divided = toFloat(sql`toDecimal128(${sum}, 18) / ${known}`, 'decimal')
  return sql`if(abs(${sum}) <= 9007199254740992, ${sum} / ${known}, ${divided})`
}

/** The float nearest to a decimal of 18 places divided by a whole number: a long division, to 33 places. */
export function nearestQuotient(decimal: Sql, by: Sql): Sql {
  const size = sql`abs(${decimal})`
  const rest = sql`toInt128((${size} - (${size} / ${by}) * ${by}) * 1000000000000000000)`
  const places = sql`leftPad(toString(intDiv(${rest} * 1000000000000000, ${by})), 15, '0')`
  return sql`sign(${decimal}) * toFloat64(concat(toDecimalString(${size} / ${by}, 18), ${places}))`
}

/** A number below 10^18 in parts of 10^20: with 38 places of a ratio of such, it is what a 256-bit integer has room for. */
function unitsOf(exact: Sql): Sql {
  return sql`toInt256(toDecimal256(${exact}, 20) * toInt256('100000000000000000000'))`
}

const PLACES = sql`toInt256('100000000000000000000000000000000000000')`

/** The float nearest to a part of a whole, to 38 places; null where it is no part: less than nothing, or more than the whole. */
export function ratioFloat(part: Sql, whole: Sql): Sql {
  const [units, all] = [unitsOf(part), unitsOf(whole)]
  const ratio = sql`toFloat64(concat(toString(intDiv(${units} * ${PLACES}, nullIf(${all}, 0))), 'e-38'))`
  return sql`if(${all} > 0 AND ${units} >= 0 AND ${units} <= ${all}, ${ratio}, NULL)`
}
