import {
  type ClickHouse,
  col,
  DatabaseError,
  type DatabaseErrorCode,
  identifier,
  runScript,
  type Sql,
  snapshotDatabase,
  sql,
} from '../../clickhouse/index.js'
import { movies } from '../formats/movies/movies.js'
import { carryMetrics } from './carry-metrics.js'
import { carryOver } from './carry-over.js'
import type { Base, Changes } from './changes.js'
import { fillMovies } from './fill-movies.js'
import { fillNames } from './fill-names.js'
import { mergeRows } from './merge-rows.js'
import { MERGED_TABLES, METRICS_SCRIPTS, METRICS_TABLES, MOVIE_SCRIPTS } from './snapshot-tables.js'
import { Staging } from './staging.js'

/** How a server refuses what it could do. */
const REFUSED: ReadonlySet<DatabaseErrorCode> = new Set(['FORBIDDEN', 'SETTINGS', 'TOO_COSTLY', 'INTERNAL'])

export interface SnapshotCounts {
  readonly movies: number
  readonly genres: number
  readonly companies: number
}

/** Builds one snapshot's database from a drop, and perhaps from another snapshot. Publishes nothing. */
export class SnapshotWriter {
  readonly database: string
  readonly staging: Staging
  readonly #db: Sql

  constructor(
    readonly ch: ClickHouse,
    readonly snapshot: number,
    dropBytes: number,
  ) {
    this.database = snapshotDatabase(ch.prefix, snapshot)
    this.staging = new Staging(ch, this.database, movies, dropBytes)
    this.#db = identifier(this.database)
  }

  /** Makes the tables. Those of a snapshot that is another one with changes get their metrics later. */
  async create(base: Base | null): Promise<void> {
    await this.ch.command(sql`CREATE DATABASE ${this.#db}`)
    await this.staging.create()
    await this.#run(base === null ? [...MOVIE_SCRIPTS, ...METRICS_SCRIPTS] : MOVIE_SCRIPTS)
  }

  /** Fills a snapshot that has what is staged and nothing else. */
  async fill(): Promise<void> {
    await this.#stopMerges()
    await fillMovies(this.ch, this.staging, null, () => this.giveBackMemory())
    await fillNames(this.ch, this.database)
    await mergeRows(this.ch, this.database, MERGED_TABLES)
    await this.giveBackMemory()
  }

  /** Fills a snapshot that is another one with changes. */
  async fillFrom(changes: Changes): Promise<void> {
    await this.#stopMerges()
    await carryOver(this.ch, this.database, changes)
    await fillMovies(this.ch, this.staging, changes, () => this.giveBackMemory())
    await fillNames(this.ch, this.database)
    // Not earlier: they would count what passes `settled`, and again with all movies of its years.
    await this.#run(METRICS_SCRIPTS)
    await carryMetrics(this.ch, this.database, changes, () => this.giveBackMemory())
    await mergeRows(this.ch, this.database, METRICS_TABLES)
    await this.giveBackMemory()
  }

  async count(): Promise<SnapshotCounts> {
    const rows = await this.ch.query(
      sql`
        SELECT (SELECT count() FROM ${this.#db}.movies), (SELECT count() FROM ${this.#db}.genres),
               (SELECT count() FROM ${this.#db}.companies)`,
      { movies: col.int, genres: col.int, companies: col.int },
    )
    return rows[0] ?? { movies: 0, genres: 0, companies: 0 }
  }

  /** Of this process; what a server keeps is its own business. */
  async giveBackMemory(): Promise<void> {
    if (this.ch.engine === 'embedded') await this.ch.command(sql`SYSTEM JEMALLOC PURGE`)
  }

  async #run(scripts: readonly string[]): Promise<void> {
    for (const script of scripts) await runScript(this.ch, script, { db: this.database, staged: this.database })
  }

  /** Looking for something to merge after each of 1,305 parts costs more than writing them. Only speed is lost without it. */
  async #stopMerges(): Promise<void> {
    try {
      await this.ch.command(sql`SYSTEM STOP MERGES ${this.#db}.movies`)
    } catch (error) {
      if (!(error instanceof DatabaseError && REFUSED.has(error.code))) throw error
    }
  }
}
