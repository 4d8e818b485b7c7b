import {
  bind,
  type ClickHouse,
  col,
  identifier,
  join,
  ledgerDatabase,
  type RowOf,
  runScript,
  type Sql,
  sql,
} from '../../clickhouse/index.js'
import type { DropIdentity } from '../account/drop-identity.js'
import type { LoadMode } from '../account/load-mode.js'
import type { Rejection } from '../drop.js'

/** How a load ended, as kept in `loads`. */
export interface LoadRecord {
  readonly load: string
  readonly drop: DropIdentity
  readonly mode: LoadMode
  /** The snapshot that it was built on; null for none. */
  readonly base: number | null
  readonly outcome: 'published' | 'failed' | 'recognised'
  readonly error: string
  readonly snapshot: number
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly read: number
  readonly movies: number
  readonly duplicates: number
  readonly repaired: number
  readonly rejected: number
  readonly deleted: number
  readonly genres: number
  readonly companies: number
}

/** What a snapshot is published as. */
export type Publication = Pick<LoadRecord, 'load' | 'snapshot' | 'genres' | 'companies'> & {
  readonly publishedAt: Date
  /** Of the whole snapshot. */
  readonly movies: number
}

const SAME_LOAD = {
  load: col.string,
  base: col.int,
  snapshot: col.int,
  read: col.int,
  movies: col.int,
  duplicates: col.int,
  repaired: col.int,
  rejected: col.int,
  deleted: col.int,
  genres: col.int,
  companies: col.int,
}

/** An earlier load: its snapshot, what that was made of (0: nothing), and its account. */
export type SameLoad = RowOf<typeof SAME_LOAD>

/** What is published, how loads ended and what they rejected: tables that are only ever appended to. */
export class Ledger {
  readonly #snapshots: Sql
  readonly #loads: Sql
  readonly #records: Sql
  readonly #quarantine: Sql
  readonly #madeUp: Sql

  private constructor(readonly ch: ClickHouse) {
    const database = identifier(ledgerDatabase(ch.prefix))
    this.#snapshots = sql`${database}.snapshots`
    this.#loads = sql`${database}.loads`
    this.#records = sql`${database}.load_records`
    this.#quarantine = sql`${database}.quarantine`
    this.#madeUp = sql`${database}.made_up_loads`
  }

  /** Opens the ledger, which is made where there is none. */
  static async open(ch: ClickHouse): Promise<Ledger> {
    const db = ledgerDatabase(ch.prefix)
    await ch.command(sql`CREATE DATABASE IF NOT EXISTS ${identifier(db)}`)
    await runScript(ch, '001_snapshots.sql', { db })
    await runScript(ch, '002_loads.sql', { db })
    await runScript(ch, '003_quarantine.sql', { db })
    await runScript(ch, '004_made_up_loads.sql', { db })
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
      sql`SELECT greatest((SELECT max(snapshot) FROM ${this.#snapshots}), (SELECT max(snapshot) FROM ${this.#records})) AS n`,
      { n: col.int },
    )
    return rows[0]?.n ?? 0
  }

  /** The one append that makes a snapshot the served one. */
  async publish(publication: Publication): Promise<void> {
    const { load, snapshot, publishedAt, movies, genres, companies } = publication
    await this.ch.command(sql`
      INSERT INTO ${this.#snapshots}
      SELECT max(publication) + 1, ${bind.uint32(snapshot)}, fromUnixTimestamp64Milli(${bind.int64(publishedAt.getTime())}, 'UTC'),
             ${bind.string(load)}, ${bind.uint64(movies)}, ${bind.uint64(genres)}, ${bind.uint64(companies)}
      FROM ${this.#snapshots}`)
  }

  async record(load: LoadRecord): Promise<void> {
    const time = (date: Date): Sql => sql`fromUnixTimestamp64Milli(${bind.int64(date.getTime())}, 'UTC')`
    const { drop, read, movies, duplicates, repaired, rejected, deleted, genres, companies } = load
    const counts = [read, movies, duplicates, repaired, rejected, deleted, genres, companies].map(
      (count) => sql`${bind.uint64(count)}`,
    )
    await this.ch.command(sql`
      INSERT INTO ${this.#records}
      SELECT ${bind.string(load.load)}, ${bind.string(drop.name)}, ${bind.string(drop.sha256)}, ${bind.uint64(drop.bytes)},
             ${bind.string(drop.fingerprint)}, ${bind.string(load.mode)}, ${bind.uint32(load.base ?? 0)},
             ${bind.string(load.outcome)}, ${bind.string(load.error)}, ${bind.uint32(load.snapshot)},
             ${time(load.startedAt)}, ${time(load.finishedAt)}, ${join(counts, sql`, `)}`)
  }

  /**
   * The published load, if there is one, of the same drop in the same way whose snapshot is served, or was made of the one
   * that is served.
   */
  async sameLoad(fingerprint: string, served: number): Promise<SameLoad | null> {
    const rows = await this.ch.query(
      sql`
        SELECT load, base, snapshot, read, movies, duplicates, repaired, rejected, deleted, genres, companies
        FROM ${this.#loads}
        WHERE outcome = 'published' AND fingerprint = ${bind.string(fingerprint)} AND ${bind.uint32(served)} IN (snapshot, base)
        ORDER BY snapshot = ${bind.uint32(served)} DESC, snapshot DESC LIMIT 1`,
      SAME_LOAD,
    )
    return rows[0] ?? null
  }

  /** Notes that the drop of a load was made up. */
  async noteMadeUp(load: string): Promise<void> {
    await this.ch.command(sql`INSERT INTO ${this.#madeUp} SELECT ${bind.string(load)}`)
  }

  /** Keeps rejected records beside the account of their load. */
  async quarantine(load: string, file: string, rejected: readonly Rejection[]): Promise<void> {
    const rows = rejected.map(({ line, column, reason, raw }) =>
      JSON.stringify([load, file, line, column ?? '', reason, raw]),
    )
    await this.ch.insert(
      this.#quarantine,
      ['load', 'file', 'line', 'column', 'reason', 'raw'],
      Buffer.from(rows.map((row) => `${row}\n`).join('')),
    )
  }
}
