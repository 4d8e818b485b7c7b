import { type ClickHouse, col, identifier, type LoadMode, type Sql, sql } from '../../clickhouse/index.js'
import type { Staging } from './staging.js'

/** The published snapshot that a load changes. */
export interface Base {
  readonly snapshot: number
  readonly database: string
}

/**
 * What a load changes of its base: `gone` has the movies that do not stay as they are, `touched` the months that they leave
 * or that movies of the drop come to. The two tables, and `deleted`, are in the new snapshot's database until it is filled.
 */
export class Changes {
  readonly gone: Sql
  readonly touched: Sql
  readonly deleted: Sql

  constructor(
    readonly ch: ClickHouse,
    readonly base: Base,
    readonly mode: Exclude<LoadMode, 'full'>,
    readonly staging: Staging,
  ) {
    const db = identifier(staging.database)
    this.gone = sql`${db}.gone`
    this.touched = sql`${db}.touched`
    this.deleted = sql`${db}.deleted`
  }

  /** Finds out what changes, once the drop is settled. `deletedIds` are of movies that are taken away. */
  async find(deletedIds: readonly number[]): Promise<void> {
    const { ch, staging } = this
    await ch.command(sql`CREATE TABLE ${this.deleted} (id UInt32) ENGINE = Memory`)
    await ch.insert(this.deleted, ['id'], Buffer.from(deletedIds.map((id) => `[${id}]\n`).join('')))
    await ch.command(sql`
      CREATE TABLE ${this.gone} ENGINE = Memory AS
      SELECT id, year, month FROM ${identifier(this.base.database)}.serving_movies
      WHERE id IN (SELECT id FROM ${staging.table}) OR ${this.#isReplaced()}`)
    await ch.command(sql`
      CREATE TABLE ${this.touched} ENGINE = Memory AS
      SELECT DISTINCT year, month
      FROM (SELECT year, month FROM ${this.gone} UNION ALL SELECT year, month FROM ${staging.table} WHERE ${staging.isSettled})`)
  }

  /** How many movies of the base do not stay as they are, and how many of these were on the list of deleted ids. */
  async count(): Promise<{ gone: number; deleted: number }> {
    const rows = await this.ch.query(
      sql`SELECT count(), countIf(id IN (SELECT id FROM ${this.deleted})) FROM ${this.gone}`,
      { gone: col.int, deleted: col.int },
    )
    return rows[0] ?? { gone: 0, deleted: 0 }
  }

  /** How many movies of the base stay as they are. */
  async remaining(): Promise<number> {
    const rows = await this.ch.query(
      sql`SELECT (SELECT count() FROM ${identifier(this.base.database)}.movies) - (SELECT count() FROM ${this.gone})`,
      { remaining: col.int },
    )
    return rows[0]?.remaining ?? 0
  }

  /** Ids that the drop has a movie of and that are on the list of deleted ones, too: the first few. */
  async contradictions(): Promise<number[]> {
    const rows = await this.ch.query(
      sql`SELECT DISTINCT id FROM ${this.staging.table} WHERE id IN (SELECT id FROM ${this.deleted}) ORDER BY id LIMIT 5`,
      { id: col.int },
    )
    return rows.map(({ id }) => id)
  }

  /** The base's movies of touched months that stay as they are. */
  get survivors(): Sql {
    return sql`
      FROM ${identifier(this.base.database)}.movies
      WHERE (year, month) IN (SELECT year, month FROM ${this.touched}) AND id NOT IN (SELECT id FROM ${this.gone})`
  }

  get touchedYears(): Sql {
    return sql`(SELECT year FROM ${this.touched})`
  }

  async drop(): Promise<void> {
    for (const table of [this.gone, this.touched, this.deleted]) await this.ch.command(sql`DROP TABLE ${table} SYNC`)
  }

  #isReplaced(): Sql {
    return this.mode === 'months'
      ? sql`(year, month) IN (SELECT year, month FROM ${this.staging.table} WHERE ${this.staging.isSettled})`
      : sql`id IN (SELECT id FROM ${this.deleted})`
  }
}
