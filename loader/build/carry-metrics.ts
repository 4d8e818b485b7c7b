import { type ClickHouse, columnList, countedColumns, identifier, sql } from '../../clickhouse/index.js'
import type { Changes } from './changes.js'
import { METRICS_TABLES } from './snapshot-tables.js'

/** What is counted of a movie; what the table has besides follows from it. */
const COUNTED = columnList(countedColumns.map(({ name }) => name))

/**
 * Takes over the metrics of years that nothing changed in, and counts the movies of the others anew. `pause` is called now
 * and then.
 */
export async function carryMetrics(
  ch: ClickHouse,
  database: string,
  changes: Changes,
  pause: () => Promise<void>,
): Promise<void> {
  const db = identifier(database)
  const base = identifier(changes.base.database)
  for (const table of METRICS_TABLES.map(identifier)) {
    await ch.command(
      sql`INSERT INTO ${db}.${table} SELECT * FROM ${base}.${table} WHERE year NOT IN ${changes.touchedYears}`,
      { maxExecutionSeconds: 0 },
    )
    await pause()
  }
  await ch.command(
    sql`
      INSERT INTO ${db}.counted (${COUNTED})
      SELECT ${COUNTED}
      FROM ${db}.serving_movies WHERE year IN ${changes.touchedYears}
      SETTINGS max_insert_threads = 1, max_block_size = 65536, min_insert_block_size_rows = 65536, min_insert_block_size_bytes = 0`,
    { maxExecutionSeconds: 0 },
  )
  await pause()
}
