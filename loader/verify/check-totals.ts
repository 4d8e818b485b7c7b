import { type ClickHouse, col, identifier, snapshotDatabase, sql } from '../../clickhouse/index.js'
import { LoadError } from '../errors/load-error.js'

/**
 * Throws LoadError TOTAL_TOO_LARGE where all movies of a snapshot have more money than a sum can hold, which is an Int64 and
 * would wrap around: that is so only if numbers are wrong. Every sum that is ever asked for takes a movie once at most, so
 * none is larger than that of all of them; sums of profits lie between that of the revenues and, below zero, that of the
 * budgets.
 */
export async function refuseTooLargeTotals(ch: ClickHouse, snapshot: number): Promise<void> {
  const totals = await ch.query(
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
  if (totals.length === 0) return
  const got = totals.map(({ what, dollars }) => `${what} of ${dollars}`).join(' and ')
  throw new LoadError(
    'TOTAL_TOO_LARGE',
    `expected all movies together to have less than 2^63 dollars, got ${got}: more than a sum can hold, and than there is. ` +
      'Look for the highest ones in the drop.',
  )
}
