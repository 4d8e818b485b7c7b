import {
  type ClickHouse,
  columnList,
  identifier,
  inBulk,
  type Sql,
  sql,
  stagedMovieColumns,
  storedMovieColumns,
} from '../../clickhouse/index.js'
import type { Changes } from './changes.js'
import { type CountedMonth, isWithin, type MonthRange, monthsOf, rangesOf } from './month-ranges.js'
import type { Staging } from './staging.js'

const STAGED = columnList(stagedMovieColumns)
const STORED = columnList(storedMovieColumns)

/** A fill may take its time, leaves the processor to questions, and writes as many months as there are. */
const UNLIMITED = sql`max_partitions_per_insert_block = 0, max_execution_time = 0, ${inBulk}`

/**
 * Fills everything that has rows of single movies: with those of the drop and, in `movies`, with those of the base that
 * stay in months that change, because a month is replaced as a whole. `pause` is called now and then.
 */
export async function fillMovies(
  ch: ClickHouse,
  staging: Staging,
  changes: Changes | null,
  pause: () => Promise<void>,
): Promise<void> {
  // Each of the two keeps two cores busy; at once they would take as long, and more memory.
  const ofDrop = await monthsOf(ch, sql`(SELECT year, month FROM ${staging.table})`)
  for (const range of rangesOf(ofDrop)) {
    await fillTheRest(ch, staging, range)
    await pause()
  }
  for (const range of rangesOf(await writtenMonths(ch, staging, changes, ofDrop))) {
    await fillMonths(ch, staging, changes, range)
    await pause()
  }
}

async function writtenMonths(
  ch: ClickHouse,
  staging: Staging,
  changes: Changes | null,
  ofDrop: readonly CountedMonth[],
): Promise<readonly CountedMonth[]> {
  if (changes === null) return ofDrop
  return monthsOf(ch, sql`(SELECT year, month FROM ${staging.table} UNION ALL SELECT year, month ${changes.survivors})`)
}

async function fillTheRest(ch: ClickHouse, staging: Staging, range: MonthRange): Promise<void> {
  await ch.command(
    sql`
      INSERT INTO ${identifier(staging.database)}.settled (${STAGED}) SELECT ${STAGED} ${staging.settledWithin(range)}
      SETTINGS ${UNLIMITED}, max_insert_threads = 1, parallel_view_processing = 1`,
    { maxExecutionSeconds: 0 },
  )
}

/**
 * A month is a part, and 1,305 parts are slow to write: two threads share out the blocks. Of the rows that are sorted at a
 * time they are halves, because a month that begins in one block and ends in the next is two parts.
 */
async function fillMonths(ch: ClickHouse, staging: Staging, changes: Changes | null, range: MonthRange): Promise<void> {
  await ch.command(
    sql`
      INSERT INTO ${identifier(staging.database)}.movies (${STORED}) ${monthRows(staging, changes, range)} ORDER BY year, month
      SETTINGS ${UNLIMITED}, max_insert_threads = 2, max_block_size = 10240,
               min_insert_block_size_rows = 10240, min_insert_block_size_bytes = 0`,
    { maxExecutionSeconds: 0 },
  )
}

function monthRows(staging: Staging, changes: Changes | null, range: MonthRange): Sql {
  const ofDrop = sql`SELECT ${STORED} ${staging.settledWithin(range)}`
  return changes === null
    ? ofDrop
    : sql`SELECT ${STORED} FROM (${ofDrop} UNION ALL SELECT ${STORED} ${changes.survivors} AND ${isWithin(range)})`
}
