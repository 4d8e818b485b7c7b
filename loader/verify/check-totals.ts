import { type ClickHouse, col, identifier, snapshotDatabase, sql } from '../../clickhouse/index.js'

export interface Total {
  /** `budgets` or `revenues`. */
  readonly what: string
  /** The float next to it. */
  readonly dollars: number
}

/**
 * The money that all movies of a snapshot have more of than a sum can hold, which is an Int64: none, unless numbers are
 * wrong. Every sum that is ever asked for takes a movie once at most, so none is larger than that of all of them; sums of
 * profits lie between that of the revenues and, below zero, that of the budgets.
 */
export async function totalsTooLarge(ch: ClickHouse, snapshot: number): Promise<Total[]> {
  return ch.query(
    sql`
      SELECT what, toFloat64(total)
      FROM
      (
          SELECT sum(toInt128(ifNull(budget, 0))) AS budgets, sum(toInt128(ifNull(revenue, 0))) AS revenues
          FROM ${identifier(snapshotDatabase(ch.prefix, snapshot))}.serving_movies
      )
      ARRAY JOIN ['budgets', 'revenues'] AS what, [budgets, revenues] AS total
      WHERE total > toInt128('9223372036854775807')
      ORDER BY what`,
    { what: col.string, dollars: col.float },
    { maxExecutionSeconds: 0 },
  )
}
