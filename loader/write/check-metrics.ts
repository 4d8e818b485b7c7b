import { bind, type ClickHouse, col, identifier, join, runScript, type Sql, sql } from '../../clickhouse/index.js'
import { checkDatabase, snapshotDatabase } from './databases.js'
import { METRICS_SCRIPTS, METRICS_TABLES } from './snapshot-tables.js'

/**
 * Computes every metrics table a second time, from the base tables instead of the drop, and compares cell by cell.
 * Returns the names of the tables that differ: none, unless something is wrong with the snapshot.
 */
export async function differingMetrics(ch: ClickHouse, snapshot: number): Promise<string[]> {
  const database = snapshotDatabase(ch.prefix, snapshot)
  const check = checkDatabase(ch.prefix, snapshot)
  await ch.command(sql`CREATE DATABASE ${identifier(check)}`)
  try {
    for (const script of ['011_settled.sql', ...METRICS_SCRIPTS])
      await runScript(ch, script, { db: check, staged: database })
    await refill(ch, database, check)
    const differing: string[] = []
    for (const table of METRICS_TABLES) {
      if (await differs(ch, table, database, check)) differing.push(table)
    }
    return differing
  } finally {
    await ch.command(sql`DROP DATABASE ${identifier(check)} SYNC`)
  }
}

async function refill(ch: ClickHouse, database: string, check: string): Promise<void> {
  const db = identifier(database)
  await ch.command(
    sql`
      INSERT INTO ${identifier(check)}.settled
        (id, year, budget, revenue, popularity, runtime, vote_average, genres, companies)
      SELECT id, year, budget, revenue, popularity, runtime, vote_average,
             arrayMap(genre -> (genre, ''), movie_genres.ids), arrayMap(company -> (company, ''), movie_companies.ids)
      FROM ${db}.movies
      LEFT JOIN (SELECT movie_id, groupArray(genre_id) AS ids FROM ${db}.movie_genres GROUP BY movie_id) AS movie_genres
        ON movie_genres.movie_id = id
      LEFT JOIN (SELECT movie_id, groupArray(company_id) AS ids FROM ${db}.movie_companies GROUP BY movie_id) AS movie_companies
        ON movie_companies.movie_id = id
      SETTINGS parallel_view_processing = 1, max_insert_threads = 1, max_execution_time = 0`,
    { maxExecutionSeconds: 0 },
  )
}

async function differs(ch: ClickHouse, table: string, database: string, check: string): Promise<boolean> {
  const columns = await ch.query(
    sql`
      SELECT name, type LIKE 'AggregateFunction%' FROM system.columns
      WHERE database = ${bind.string(database)} AND table = ${bind.string(table)} ORDER BY position`,
    { name: col.string, isState: col.int },
  )
  const cells = join(columns.map(cell), sql`, `)
  const from = (name: string): Sql => sql`SELECT ${cells} FROM ${identifier(name)}.${identifier(table)} FINAL`
  const rows = await ch.query(
    sql`SELECT count() FROM (SELECT *, count() AS copies FROM (${from(database)} UNION ALL ${from(check)}) GROUP BY ALL HAVING copies != 2)`,
    { differences: col.int },
    { maxExecutionSeconds: 0 },
  )
  return rows[0]?.differences !== 0
}

/** Two states of the same values may be ordered differently, so what they amount to is compared. */
function cell({ name, isState }: { name: string; isState: number }): Sql {
  const column = identifier(name)
  return isState === 1 ? sql`finalizeAggregation(${column}) AS ${column}` : column
}
