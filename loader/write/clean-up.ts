import { bind, type ClickHouse, col, identifier, snapshotOf, sql } from '../../clickhouse/index.js'
import type { Ledger } from './ledger.js'

/** Published snapshots that stay, so that going back is possible and open cursors go on. */
const KEPT_SNAPSHOTS = 3

/** Drops what loads that died have left: databases of snapshots that were never published, and checks. */
export async function dropLeftovers(ch: ClickHouse, ledger: Ledger): Promise<void> {
  const published = new Set(await ledger.published())
  for (const { database, snapshot } of await snapshotDatabases(ch)) {
    if (!published.has(snapshot) || database.endsWith('_check')) await drop(ch, database)
  }
}

/** Drops the snapshots beyond those published last, unless a running statement or `inUse` still reads them. */
export async function dropOldSnapshots(ch: ClickHouse, ledger: Ledger, inUse: ReadonlySet<number>): Promise<void> {
  const kept = new Set((await ledger.published()).slice(0, KEPT_SNAPSHOTS))
  for (const { database, snapshot } of await snapshotDatabases(ch)) {
    if (!kept.has(snapshot) && !inUse.has(snapshot) && !(await isBeingRead(ch, database))) await drop(ch, database)
  }
}

/** Drops everything of one snapshot. */
export async function dropSnapshot(ch: ClickHouse, number: number): Promise<void> {
  for (const { database, snapshot } of await snapshotDatabases(ch)) {
    if (snapshot === number) await drop(ch, database)
  }
}

async function snapshotDatabases(ch: ClickHouse): Promise<{ database: string; snapshot: number }[]> {
  const rows = await ch.query(sql`SELECT name FROM system.databases ORDER BY name`, { name: col.string })
  return rows.flatMap(({ name }) => {
    const snapshot = snapshotOf(ch.prefix, name)
    return snapshot === null ? [] : [{ database: name, snapshot }]
  })
}

async function isBeingRead(ch: ClickHouse, database: string): Promise<boolean> {
  const rows = await ch.query(
    sql`SELECT count() FROM system.processes WHERE position(query, concat(${bind.string(database)}, '.')) > 0`,
    { statements: col.int },
  )
  // One is this very statement, where its values are part of its text.
  return (rows[0]?.statements ?? 0) > 1
}

async function drop(ch: ClickHouse, database: string): Promise<void> {
  await ch.command(sql`DROP DATABASE IF EXISTS ${identifier(database)} SYNC`, { maxExecutionSeconds: 0 })
}
