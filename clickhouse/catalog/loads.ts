import type { ClickHouse } from '../connection/client.js'
import { col } from '../sql/rows.js'
import { bind, sql } from '../sql/sql.js'
import type { CatalogSource } from './field-list.js'
import { type LoadRecord, loadsTable, madeUpLoadsTable, type QuarantinedRecord, quarantineTable } from './tables.js'

/** The name of the lock that loads of one prefix exclude each other with. */
export const LOAD_LOCK = 'load'

/**
 * Whether a load has the lock of loads, of whatever process. It is seen on a server, where a lock is a statement of that name; an
 * embedded engine has no other process.
 */
export async function isLoading(source: CatalogSource): Promise<boolean> {
  const name = bind.string(`${source.prefix} ${LOAD_LOCK}`)
  const rows = await source.query(sql`SELECT count() FROM system.processes WHERE query_id = ${name}`, {
    statements: col.int,
  })
  return (rows[0]?.statements ?? 0) > 0
}

export function recordLoad(ch: ClickHouse, load: LoadRecord): Promise<void> {
  return loadsTable.add(ch, load)
}

/** How the loads of these names ended; what is told last of a name is last. */
export function findLoads(source: CatalogSource, names: readonly string[]): Promise<LoadRecord[]> {
  return loadsTable.fields.read(
    source,
    sql`FROM ${loadsTable.in(source)} WHERE load IN ${bind.strings(names)} ORDER BY finished_at`,
  )
}

/** How a load ended; null if nothing is known of it. */
export async function findLoad(source: CatalogSource, name: string): Promise<LoadRecord | null> {
  return (await findLoads(source, [name])).at(-1) ?? null
}

/**
 * The published load, if there is one, of the same drop in the same way whose snapshot is served, or was made of the one
 * that is served.
 */
export async function findSameLoad(
  source: CatalogSource,
  fingerprint: string,
  served: number,
): Promise<LoadRecord | null> {
  const loads = await loadsTable.fields.read(
    source,
    sql`
      FROM ${loadsTable.in(source)}
      WHERE outcome = 'published' AND fingerprint = ${bind.string(fingerprint)} AND ${bind.uint32(served)} IN (snapshot, base)
      ORDER BY snapshot = ${bind.uint32(served)} DESC, snapshot DESC LIMIT 1`,
  )
  return loads[0] ?? null
}

/** The loads that made a snapshot, by its number. */
export async function publishedLoads(source: CatalogSource): Promise<ReadonlyMap<number, LoadRecord>> {
  const from = sql`FROM ${loadsTable.in(source)} WHERE outcome = 'published' ORDER BY started_at`
  const loads = await loadsTable.fields.read(source, from)
  return new Map(loads.map((load) => [load.snapshot, load]))
}

/** The loads that a snapshot is made of, the first one first: each was built on the snapshot of the one before. */
export function loadsBehind(published: ReadonlyMap<number, LoadRecord>, snapshot: number): LoadRecord[] {
  const loads: LoadRecord[] = []
  let load = published.get(snapshot)
  while (load !== undefined) {
    loads.unshift(load)
    load = load.base === null ? undefined : published.get(load.base)
  }
  return loads
}

/** Notes that the drop of a load was made up. */
export function noteMadeUp(ch: ClickHouse, load: string): Promise<void> {
  return madeUpLoadsTable.add(ch, { load })
}

/** Whether the drop of a load was made up. */
export async function isMadeUp(source: CatalogSource, load: string): Promise<boolean> {
  const from = sql`FROM ${madeUpLoadsTable.in(source)} WHERE load = ${bind.string(load)} LIMIT 1`
  return (await madeUpLoadsTable.fields.read(source, from)).length > 0
}

/** Stores rejected records beside the account of their load. */
export function quarantineRecords(ch: ClickHouse, records: readonly QuarantinedRecord[]): Promise<void> {
  return quarantineTable.addAll(ch, records)
}
