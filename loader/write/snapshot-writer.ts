import {
  bind,
  type ClickHouse,
  ClickHouseFailure,
  col,
  identifier,
  runScript,
  type Sql,
  snapshotDatabase,
  sql,
} from '../../clickhouse/index.js'
import { isWithin, type MonthRange, monthRanges } from './month-ranges.js'
import { BASE_SCRIPTS, DERIVED_SCRIPTS, MERGED_TABLES } from './snapshot-tables.js'

/** Rows sent in one statement. Large, because every statement makes a part, and the fill looks into all of them. */
const INSERT_BYTES = 4 << 20

/** A fill may take its time, and writes as many months as there are. */
const UNLIMITED = sql`max_partitions_per_insert_block = 0, max_execution_time = 0`

export interface SnapshotCounts {
  readonly movies: number
  readonly duplicates: number
  readonly genres: number
  readonly companies: number
}

/** Builds one snapshot's database: staging, then every table from it. Publishes nothing. */
export class SnapshotWriter {
  readonly database: string
  readonly #db: Sql
  #waiting: Uint8Array[] = []
  #waitingBytes = 0
  #sending: Promise<void> = Promise.resolve()

  constructor(
    readonly ch: ClickHouse,
    readonly snapshot: number,
    readonly columns: readonly string[],
  ) {
    this.database = snapshotDatabase(ch.prefix, snapshot)
    this.#db = identifier(this.database)
  }

  async create(): Promise<void> {
    await this.ch.command(sql`CREATE DATABASE ${this.#db}`)
    for (const script of [...BASE_SCRIPTS, ...DERIVED_SCRIPTS]) {
      await runScript(this.ch, script, { db: this.database, staged: this.database })
    }
  }

  /**
   * Takes lines of FORMAT JSONCompactEachRow for `staging`; they are there once `settle` has returned. Returns while they
   * are being sent, but waits for what was sent before: never more than two lots are in memory.
   */
  async stage(rows: Uint8Array): Promise<void> {
    this.#waiting.push(rows)
    this.#waitingBytes += rows.byteLength
    if (this.#waitingBytes >= INSERT_BYTES) await this.#flush()
  }

  /** Decides between records of one movie, fills every table and merges what has to be one row. */
  async settle(): Promise<SnapshotCounts> {
    await this.#flush()
    await this.#sending
    await this.#giveBackMemory()
    await runScript(this.ch, '012_superseded.sql', { db: this.database })
    await this.#stopMerges()
    for (const range of await monthRanges(this.ch, sql`${this.#db}.staging`)) {
      // Each of the two keeps two cores busy; at once they would take as long, and more memory.
      await this.#fillTheRest(range)
      await this.#fillMovies(range)
      await this.#giveBackMemory()
    }
    await this.#mergeRows()
    return this.#count()
  }

  /** What only the load needed. */
  async dropStaging(): Promise<void> {
    await this.ch.command(sql`DROP TABLE ${this.#db}.staging SYNC`)
    await this.ch.command(sql`DROP TABLE ${this.#db}.superseded SYNC`)
  }

  async #flush(): Promise<void> {
    await this.#sending
    const rows = Buffer.concat(this.#waiting)
    this.#waiting = []
    this.#waitingBytes = 0
    this.#sending = this.ch.insert(sql`${this.#db}.staging`, this.columns, rows)
    this.#sending.catch(() => {}) // whoever waits for it next is told
  }

  #settledRecords(range: MonthRange): Sql {
    return sql`
      FROM ${this.#db}.staging
      WHERE record NOT IN (SELECT record FROM ${this.#db}.superseded) AND ${isWithin(range)}
      ORDER BY year, month`
  }

  /** A month is a part, and 1,305 parts are slow to write: small blocks let two threads share them out. */
  async #fillMovies(range: MonthRange): Promise<void> {
    await this.ch.command(
      sql`
        INSERT INTO ${this.#db}.movies SELECT * EXCEPT (record, genres, companies) ${this.#settledRecords(range)}
        SETTINGS ${UNLIMITED}, max_insert_threads = 2, max_block_size = 8192,
                 min_insert_block_size_rows = 8192, min_insert_block_size_bytes = 0`,
      { maxExecutionSeconds: 0 },
    )
  }

  async #fillTheRest(range: MonthRange): Promise<void> {
    await this.ch.command(
      sql`
        INSERT INTO ${this.#db}.settled SELECT * ${this.#settledRecords(range)}
        SETTINGS ${UNLIMITED}, max_insert_threads = 1, parallel_view_processing = 1`,
      { maxExecutionSeconds: 0 },
    )
  }

  /** Looking for something to merge after each of 1,305 parts costs more than writing them. Only speed is lost without it. */
  async #stopMerges(): Promise<void> {
    try {
      await this.ch.command(sql`SYSTEM STOP MERGES ${this.#db}.movies`)
    } catch (error) {
      if (!(error instanceof ClickHouseFailure && error.clickhouseCode === 'ACCESS_DENIED')) throw error
    }
  }

  /** Of this process; what a server keeps is its own business. */
  async #giveBackMemory(): Promise<void> {
    if (this.ch.engine === 'embedded') await this.ch.command(sql`SYSTEM JEMALLOC PURGE`)
  }

  async #mergeRows(): Promise<void> {
    const parts = await this.ch.query(
      sql`
        SELECT table FROM system.parts
        WHERE active AND database = ${bind.string(this.database)} AND table IN ${bind.strings(MERGED_TABLES)}
        GROUP BY table HAVING count() > 1`,
      { table: col.string },
    )
    for (const { table } of parts) {
      await this.ch.command(sql`OPTIMIZE TABLE ${this.#db}.${identifier(table)} FINAL`, { maxExecutionSeconds: 0 })
    }
  }

  async #count(): Promise<SnapshotCounts> {
    const rows = await this.ch.query(
      sql`
        SELECT (SELECT count() FROM ${this.#db}.movies), (SELECT count() FROM ${this.#db}.superseded),
               (SELECT count() FROM ${this.#db}.genres), (SELECT count() FROM ${this.#db}.companies)`,
      { movies: col.int, duplicates: col.int, genres: col.int, companies: col.int },
    )
    return rows[0] ?? { movies: 0, duplicates: 0, genres: 0, companies: 0 }
  }
}
