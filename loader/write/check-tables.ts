import {
  bind,
  type ClickHouse,
  checkDatabase,
  col,
  identifier,
  join,
  runScript,
  type Sql,
  snapshotDatabase,
  sql,
} from '../../clickhouse/index.js'
import { isWithin, type MonthRange, monthRanges } from './month-ranges.js'
import { DERIVED_SCRIPTS, DERIVED_TABLES } from './snapshot-tables.js'

/**
 * Makes every metrics table a second time, from the base tables instead of the drop, and compares the two. Its tables are
 * made and dropped apart from that, while the load waits for something else.
 */
export class TableCheck {
  readonly #database: string
  readonly #check: string

  constructor(
    readonly ch: ClickHouse,
    snapshot: number,
  ) {
    this.#database = snapshotDatabase(ch.prefix, snapshot)
    this.#check = checkDatabase(ch.prefix, snapshot)
  }

  async create(): Promise<void> {
    await this.ch.command(sql`CREATE DATABASE ${identifier(this.#check)}`)
    for (const script of ['011_settled.sql', ...DERIVED_SCRIPTS]) {
      await runScript(this.ch, script, { db: this.#check, staged: this.#database })
    }
  }

  /** The names of the tables that differ: none, unless something is wrong with the snapshot. */
  async differing(): Promise<string[]> {
    for (const range of await monthRanges(this.ch, sql`${identifier(this.#database)}.serving_movies`)) {
      await refill(this.ch, this.#database, this.#check, range)
    }
    const equal = await Promise.all(DERIVED_TABLES.map((table) => isEqual(this.ch, table, this.#database, this.#check)))
    return DERIVED_TABLES.filter((_, index) => equal[index] !== true)
  }

  async drop(): Promise<void> {
    await this.ch.command(sql`DROP DATABASE ${identifier(this.#check)} SYNC`)
  }
}

/** Many small parts are read faster by the reading thread itself than by a pool of others. */
async function refill(ch: ClickHouse, database: string, check: string, range: MonthRange): Promise<void> {
  const db = identifier(database)
  const ofRange = sql`WHERE movie_id IN (SELECT id FROM ${db}.serving_movies WHERE ${isWithin(range)})`
  await ch.command(
    sql`
      INSERT INTO ${identifier(check)}.settled
        (id, year, month, budget, revenue, popularity, runtime, vote_average, genres, companies)
      SELECT id, year, month, budget, revenue, popularity, runtime, vote_average,
             arrayMap(genre -> (genre, ''), movie_genres.ids), arrayMap(company -> (company, ''), movie_companies.ids)
      FROM ${db}.movies
      LEFT JOIN (SELECT movie_id, groupArray(genre_id) AS ids FROM ${db}.movie_genres ${ofRange} GROUP BY movie_id) AS movie_genres
        ON movie_genres.movie_id = id
      LEFT JOIN (SELECT movie_id, groupArray(company_id) AS ids FROM ${db}.movie_companies ${ofRange} GROUP BY movie_id) AS movie_companies
        ON movie_companies.movie_id = id
      WHERE ${isWithin(range)}
      SETTINGS parallel_view_processing = 1, max_insert_threads = 1, local_filesystem_read_method = 'pread'`,
    { maxExecutionSeconds: 0 },
  )
}

/** Whether two tables have the same rows, by the sum of the rows' hashes. */
async function isEqual(ch: ClickHouse, table: string, database: string, check: string): Promise<boolean> {
  const columns = await ch.query(
    sql`
      SELECT name, type LIKE 'AggregateFunction%', type LIKE 'Array%', (SELECT engine FROM system.tables WHERE database = ${bind.string(database)} AND name = ${bind.string(table)}) LIKE 'Aggregating%'
      FROM system.columns WHERE database = ${bind.string(database)} AND table = ${bind.string(table)} ORDER BY position`,
    { name: col.string, isState: col.int, isList: col.int, isMerged: col.int },
  )
  const cells = join(columns.map(cell), sql`, `)
  const final = columns[0]?.isMerged === 1 ? sql`FINAL` : sql``
  // A tuple, because the hash of several values is null where one of them is, and a sum leaves nulls out.
  const rowsOf = (name: string): Sql =>
    sql`(SELECT (count(), sum(cityHash64(tuple(${cells})))) FROM ${identifier(name)}.${identifier(table)} ${final})`
  const rows = await ch.query(
    sql`SELECT ${rowsOf(database)} = ${rowsOf(check)}`,
    { equal: col.int },
    { maxExecutionSeconds: 0 },
  )
  return rows[0]?.equal === 1
}

/**
 * Two states of the same values may be ordered differently, so what they amount to is compared; and so may two lists,
 * which several threads gather from the base tables.
 */
function cell({ name, isState, isList }: { name: string; isState: number; isList: number }): Sql {
  const column = identifier(name)
  if (isState === 1) return sql`finalizeAggregation(${column})`
  return isList === 1 ? sql`arraySort(${column})` : column
}
