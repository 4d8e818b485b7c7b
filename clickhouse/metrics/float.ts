import { type Sql, sql } from '../sql.js'

/**
 * The one way from an exact decimal to the float that is shown, compared and exported: the nearest one, which is what
 * readers of JSON make of the decimal's text. Converted as a number, it would be divided by 10^18 in floating point.
 * Needs the setting `precise_float_parsing`, without which text is not read as the nearest float either.
 */
export function nearestFloat(decimal: Sql): Sql {
  return sql`toFloat64(toString(${decimal}))`
}

/**
 * The float nearest to a decimal of 18 places divided by a whole number, null where that is 0: a long division to 33
 * places, because decimals are divided to their own 18.
 */
export function nearestQuotient(decimal: Sql, divisor: Sql): Sql {
  const by = sql`nullIf(${divisor}, 0)`
  const size = sql`abs(${decimal})`
  const whole = sql`${size} / ${by}`
  const rest = sql`toInt128((${size} - (${whole}) * ${by}) * 1000000000000000000)`
  const places = sql`leftPad(toString(intDiv(${rest} * 1000000000000000, ${by})), 15, '0')`
  return sql`sign(${decimal}) * toFloat64(concat(toDecimalString(${whole}, 18), ${places}))`
}
