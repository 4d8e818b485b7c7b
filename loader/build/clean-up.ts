import { bind, type ClickHouse, col, identifier, snapshotOf, sql } from '../../clickhouse/index.js'
import type { Ledger } from './ledger.js'
import { whilePublishing } from './publication-lock.js'

/** Published snapshots that stay, so that going back is possible and open cursors go on. */
const KEPT_SNAPSHOTS = 3

/** Drops what loads that died have left: databases of snapshots that were never published. */
export async function dropLeftovers(ch: ClickHouse, ledger: Ledger): Promise<void> {
  const published = new Set(await ledger.published())
  for (const { database, snapshot } of await snapshotDatabases(ch)) {
    if (!published.has(snapshot)) await drop(ch, database)
  }
}

export interface Dropped {
  readonly dropped: readonly number[]
  /** Would have been dropped if nobody read them. */
  readonly read: readonly number[]
}

/**
 * Drops the snapshots beyond the `keep` published last, unless a running statement or `inUse` still reads them. Whoever
 * calls it has the load lock: what is being built is not published yet, and would be taken for an old one.
 */
export async function dropOldSnapshots(
  ch: ClickHouse,
  ledger: Ledger,
  inUse: ReadonlySet<number>,
  keep = KEPT_SNAPSHOTS,
): Promise<Dropped> {
  const dropped: number[] = []
  const read: number[] = []
  await whilePublishing(ch, async () => {
    const databases = await snapshotDatabases(ch)
    const there = new Set(databases.map(({ snapshot }) => snapshot))
    const kept = (await ledger.published()).filter((snapshot) => there.has(snapshot)).slice(0, keep)
    for (const { database, snapshot } of databases) {
      if (kept.includes(snapshot)) continue
      if (inUse.has(snapshot) || (await isBeingRead(ch, database))) {
        read.push(snapshot)
      } else {
        await drop(ch, database)
        dropped.push(snapshot)
      }
    }
  })
  return { dropped, read }
}

/** Whether a snapshot's database is there. */
export async function isKept(ch: ClickHouse, number: number): Promise<boolean> {
  return (await snapshotDatabases(ch)).some(({ snapshot }) => snapshot === number)
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
    sql`
      SELECT count() FROM system.processes
      WHERE position(concat(query_id, ' ', query), concat(${bind.string(database)}, '.')) > 0`,
    { statements: col.int },
  )
  return (rows[0]?.statements ?? 0) > 0
}

async function drop(ch: ClickHouse, database: string): Promise<void> {
  await ch.command(sql`DROP DATABASE IF EXISTS ${identifier(database)} SYNC`, { maxExecutionSeconds: 0 })
}
