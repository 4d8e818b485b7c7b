import { type Sql, sql } from '../sql/sql.js'

/**
 * The decimal that a float prints as, to 18 places: sums of such are exact, whatever the order in which they are added up.
 * A float converted as a number comes out next to what it stands for; of one with up to twelve places and fifteen digits
 * the digits can be computed, and of others they are read from its text, which takes longer.
 */
export function printedDecimal(float: Sql): Sql {
  const digits = sql`round(${float} * 1e12)`
  return sql`if(${digits} / 1e12 = ${float} AND abs(${digits}) < 1e15,
    toDecimal128('0.000000000001', 18) * toInt128(${digits}), toDecimal128(toString(${float}), 18))`
}

/** Whole dollars as a decimal. */
export function wholeDecimal(dollars: Sql): Sql {
  return sql`toDecimal128(${dollars}, 18)`
}
