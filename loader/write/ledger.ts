import {
  bind,
  type ClickHouse,
  col,
  identifier,
  ledgerDatabase,
  runScript,
  type Sql,
  sql,
} from '../../clickhouse/index.js'

/** How a load ended, as kept in `loads`. */
export interface LoadRecord {
  readonly load: string
  readonly drop: string
  readonly outcome: 'published' | 'failed'
  readonly error: string
  readonly snapshot: number
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly read: number
  readonly movies: number
  readonly duplicates: number
  readonly repaired: number
  readonly rejected: number
  readonly genres: number
  readonly companies: number
}

/** What is published and how loads ended: two tables that are only ever appended to. */
export class Ledger {
  readonly #snapshots: Sql
  readonly #loads: Sql

  private constructor(readonly ch: ClickHouse) {
    const database = identifier(ledgerDatabase(ch.prefix))
    this.#snapshots = sql`${database}.snapshots`
    this.#loads = sql`${database}.loads`
  }

  /** Opens the ledger, which is made where there is none. */
  static async open(ch: ClickHouse): Promise<Ledger> {
    const db = ledgerDatabase(ch.prefix)
    await ch.command(sql`CREATE DATABASE IF NOT EXISTS ${identifier(db)}`)
    await runScript(ch, '001_snapshots.sql', { db })
    await runScript(ch, '002_loads.sql', { db })
    return new Ledger(ch)
  }

  /** The snapshots that were ever published, the one published last first. */
  async published(): Promise<number[]> {
    const rows = await this.ch.query(
      sql`SELECT snapshot FROM ${this.#snapshots} GROUP BY snapshot ORDER BY max(publication) DESC`,
      { snapshot: col.int },
    )
    return rows.map((row) => row.snapshot)
  }

  /** The highest snapshot number that a load was ever recorded with; numbers are never used twice. */
  async lastNumber(): Promise<number> {
    const rows = await this.ch.query(
      sql`SELECT greatest((SELECT max(snapshot) FROM ${this.#snapshots}), (SELECT max(snapshot) FROM ${this.#loads})) AS n`,
      { n: col.int },
    )
    return rows[0]?.n ?? 0
  }

  /** The one append that makes a snapshot the served one. */
  async publish({ load, snapshot, finishedAt, movies, genres, companies }: LoadRecord): Promise<void> {
    await this.ch.command(sql`
      INSERT INTO ${this.#snapshots}
      SELECT max(publication) + 1, ${bind.uint32(snapshot)}, fromUnixTimestamp64Milli(${bind.int64(finishedAt.getTime())}, 'UTC'),
             ${bind.string(load)}, ${bind.uint64(movies)}, ${bind.uint64(genres)}, ${bind.uint64(companies)}
      FROM ${this.#snapshots}`)
  }

  async record(load: LoadRecord): Promise<void> {
    await this.ch.command(sql`
      INSERT INTO ${this.#loads}
      SELECT ${bind.string(load.load)}, ${bind.string(load.drop)}, ${bind.string(load.outcome)}, ${bind.string(load.error)},
             ${bind.uint32(load.snapshot)},
             fromUnixTimestamp64Milli(${bind.int64(load.startedAt.getTime())}, 'UTC'),
             fromUnixTimestamp64Milli(${bind.int64(load.finishedAt.getTime())}, 'UTC'),
             ${bind.uint64(load.read)}, ${bind.uint64(load.movies)}, ${bind.uint64(load.duplicates)}, ${bind.uint64(load.repaired)},
             ${bind.uint64(load.rejected)}, ${bind.uint64(load.genres)}, ${bind.uint64(load.companies)}`)
  }
}
