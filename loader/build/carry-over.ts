import { setTimeout as delay } from 'node:timers/promises'
import {
  bind,
  type ClickHouse,
  col,
  DatabaseError,
  identifier,
  join,
  type Sql,
  sql,
  writtenOut,
} from '../../clickhouse/index.js'
import { LoadError } from '../errors/load-error.js'
import type { Base, Changes } from './changes.js'
import { MOVIE_ID_COLUMNS } from './snapshot-tables.js'

/** Partitions dropped in one statement. */
const AT_ONCE = 200

const UNLIMITED = { maxExecutionSeconds: 0 }

/** Takes over what does not change of the base: nothing is copied, the two snapshots share the parts. */
export async function carryOver(ch: ClickHouse, database: string, changes: Changes): Promise<void> {
  const { gone } = await changes.count()
  for (const [table, id] of Object.entries(MOVIE_ID_COLUMNS)) {
    await attachAll(ch, changes.base, database, table)
    if (gone > 0) await without(ch, sql`${identifier(database)}.${identifier(table)}`, id, changes)
  }
  await attachAll(ch, changes.base, database, 'movies')
  for (const months of await touchedMonths(ch, changes)) {
    await ch.command(sql`ALTER TABLE ${identifier(database)}.movies ${join(months, sql`, `)}`, UNLIMITED)
  }
  await untilMutated(ch, database)
}

async function attachAll(ch: ClickHouse, base: Base, database: string, table: string): Promise<void> {
  const tableOf = (name: string): Sql => writtenOut(sql`${identifier(name)}.${identifier(table)}`)
  try {
    await ch.command(
      sql`ALTER TABLE ${tableOf(database)} ATTACH PARTITION ALL FROM ${tableOf(base.database)}`,
      UNLIMITED,
    )
  } catch (error) {
    if (!(error instanceof DatabaseError && OTHER_TABLES.has(error.clickhouseCode))) throw error
    throw new LoadError(
      'BASE',
      `expected snapshot ${base.snapshot} to have the tables of this version of Reelhouse, got others. ` +
        'Rebuild it from the archive (reelhouse rebuild --force), or load a full drop.',
      { cause: error },
    )
  }
}

const OTHER_TABLES: ReadonlySet<string | undefined> = new Set([
  'INCOMPATIBLE_COLUMNS',
  'BAD_ARGUMENTS',
  'UNKNOWN_TABLE',
])

/**
 * Rows are masked, not rewritten: of the large tables, only a small column is. ClickHouse begins such work after a while,
 * in which something else can be done.
 */
async function without(ch: ClickHouse, table: Sql, id: string, { gone }: Changes): Promise<void> {
  await ch.command(
    sql`DELETE FROM ${table} WHERE ${identifier(id)} IN (SELECT id FROM ${gone}) SETTINGS lightweight_deletes_sync = 0`,
    UNLIMITED,
  )
}

const RETRY_MS = 20

/** Waits for rows to be masked. What comes after has none of them, so nothing can be lost by waiting longer. */
async function untilMutated(ch: ClickHouse, database: string): Promise<void> {
  for (;;) {
    const running = await ch.query(
      sql`
        SELECT table, latest_fail_reason FROM system.mutations
        WHERE database = ${bind.string(database)} AND NOT is_done`,
      { table: col.string, reason: col.string },
    )
    const failed = running.find(({ reason }) => reason !== '')
    if (failed !== undefined) throw new DatabaseError('INTERNAL', `${failed.table}: ${failed.reason}`)
    if (running.length === 0) return
    await delay(RETRY_MS)
  }
}

async function touchedMonths(ch: ClickHouse, { touched }: Changes): Promise<Sql[][]> {
  const months = await ch.query(sql`SELECT year, month FROM ${touched} ORDER BY year, month`, {
    year: col.int,
    month: col.int,
  })
  const drops = months.map(({ year, month }) => sql`DROP PARTITION (${bind.uint16(year)}, ${bind.uint8(month)})`)
  return Array.from({ length: Math.ceil(drops.length / AT_ONCE) }, (_, index) =>
    drops.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )
}
