import { randomUUID } from 'node:crypto'
import type { ClickHouse } from '../connection/client.js'
import type { Lock } from '../connection/lock.js'
import { col } from '../sql/rows.js'
import { bind, type Sql, sql } from '../sql/sql.js'
import { catalogDatabase, snapshotDatabase, snapshotDatabaseOf, snapshotOf } from './databases.js'
import { type CatalogSource, FieldList, field } from './field-list.js'
import { loadsTable, type Publication, publicationFields, snapshotsTable } from './tables.js'

// A snapshot is *kept* as long as its database is there: it can be read, and published again. What was published and dropped
// since is in the tables still, and not kept.

/** The publication of what is served; null if nothing is published. */
export function servedPublication(source: CatalogSource): Promise<Publication | null> {
  return lastPublication(source, sql`true`)
}

/** What a load published; null if it has not. It is known also of one that died before it could record how it ended. */
export function publicationOfLoad(source: CatalogSource, load: string): Promise<Publication | null> {
  return lastPublication(source, sql`load = ${bind.string(load)}`)
}

/** The last publication of a snapshot; null if there is none. */
export function publicationOfSnapshot(source: CatalogSource, snapshot: number): Promise<Publication | null> {
  return lastPublication(source, sql`snapshot = ${bind.uint32(snapshot)}`)
}

async function lastPublication(source: CatalogSource, where: Sql): Promise<Publication | null> {
  const rows = await publicationFields.read(
    source,
    sql`FROM ${snapshotsTable.in(source)} WHERE ${where} ORDER BY publication DESC LIMIT 1`,
  )
  return rows[0] ?? null
}

/** The last publication of a snapshot, and whether it can be read still. */
export interface PublishedSnapshot extends Omit<Publication, 'load'> {
  readonly isKept: boolean
}

/** The snapshots that were ever published, the one published last first. */
export function publishedSnapshots(source: CatalogSource): Promise<PublishedSnapshot[]> {
  const { publication, publishedAt, movieCount, genreCount, companyCount, snapshot } = snapshotsTable.columns
  const database = snapshotDatabaseOf(source.prefix, snapshot.sql)
  const fields = new FieldList({
    snapshot,
    publication: { ...publication, sql: sql`max(${publication.sql})` },
    publishedAt: { ...publishedAt, sql: sql`max(${publishedAt.sql})` },
    movieCount: { ...movieCount, sql: sql`any(${movieCount.sql})` },
    genreCount: { ...genreCount, sql: sql`any(${genreCount.sql})` },
    companyCount: { ...companyCount, sql: sql`any(${companyCount.sql})` },
    isKept: field(sql`${database} IN (SELECT name FROM system.databases)`, col.int, (cell) => cell === 1),
  })
  return fields.read(source, sql`FROM ${snapshotsTable.in(source)} GROUP BY snapshot ORDER BY max(publication) DESC`)
}

/** The one append that makes a snapshot the served one. */
export async function publish(ch: ClickHouse, publication: Omit<Publication, 'publication'>): Promise<void> {
  await snapshotsTable.add(
    ch,
    { ...publication, publication: sql`max(publication) + 1`, publishedBy: `load ${publication.load}` },
    sql`FROM ${snapshotsTable.stored(ch)}`,
  )
}

/** Makes a snapshot the served one that was published before. `who` does so is for the audit log. */
export async function publishAgain(ch: ClickHouse, snapshot: number, who: string): Promise<void> {
  const publications = snapshotsTable.stored(ch)
  await snapshotsTable.addCopies(
    ch,
    {
      publication: sql`(SELECT max(publication) FROM ${publications}) + 1`,
      publishedAt: sql`now64(3, 'UTC')`,
      publishedBy: who,
    },
    sql`FROM ${publications} WHERE snapshot = ${bind.uint32(snapshot)} ORDER BY publication DESC LIMIT 1`,
  )
}

/** Which snapshots there are, by their numbers. */
export interface SnapshotNumbers {
  /** That of the one that is served; null if nothing is published. */
  readonly served: number | null
  /** Published and kept, the one published last first. */
  readonly kept: readonly number[]
  /** Of databases that were never published: built by loads that died, or that are running. */
  readonly unpublished: readonly number[]
  /** The highest one that a load was ever recorded with; numbers are never used twice. */
  readonly highest: number
}

/** All of it in one statement. */
export async function snapshotNumbers(source: CatalogSource): Promise<SnapshotNumbers> {
  const publications = snapshotsTable.in(source)
  const rows = await source.query(
    sql`
      SELECT (SELECT groupArray((snapshot, last))
              FROM (SELECT snapshot, max(publication) AS last FROM ${publications} GROUP BY snapshot)),
             (SELECT groupArray(name) FROM system.databases WHERE startsWith(name, ${bind.string(`${source.prefix}_s`)})),
             greatest((SELECT max(snapshot) FROM ${publications}), (SELECT max(snapshot) FROM ${loadsTable.stored(source)}))`,
    { published: col.array(col.tuple(col.int, col.int)), databases: col.array(col.string), highest: col.int },
  )
  const { published, databases, highest } = rows[0] ?? { published: [], databases: [], highest: 0 }
  const lastFirst = published.sort(([, a], [, b]) => b - a).map(([snapshot]) => snapshot)
  const there = new Set(databases.flatMap((name) => snapshotOf(source.prefix, name) ?? []))
  return {
    served: lastFirst[0] ?? null,
    kept: lastFirst.filter((snapshot) => there.has(snapshot)),
    unpublished: [...there].filter((snapshot) => !lastFirst.includes(snapshot)).sort((a, b) => a - b),
    highest,
  }
}

/**
 * Whether a statement reads a snapshot, of whatever process: one that names a table of it, or of a subset, or the lock of one
 * who holds it.
 * What is looked for is put together there only, so that this statement does not find itself.
 */
export async function isBeingRead(source: CatalogSource, snapshot: number): Promise<boolean> {
  const database = bind.string(snapshotDatabase(source.prefix, snapshot))
  const rows = await source.query(
    sql`
      SELECT count() FROM system.processes
      WHERE arrayExists(end -> position(concat(query_id, ' ', query), concat(${database}, end)) > 0, ['.', '_only_'])`,
    { statements: col.int },
  )
  return (rows[0]?.statements ?? 0) > 0
}

/**
 * Has a snapshot look as if it was being read, also between the statements that do read it; null if that cannot be had.
 * Many can at once: each takes a lock of its own, which on a server is a running statement of that name.
 */
export function holdSnapshot(ch: ClickHouse, snapshot: number): Promise<Lock | null> {
  return ch.lock(`${snapshotDatabase(ch.prefix, snapshot)}. ${randomUUID()}`)
}

/** Tells a catalog from every other, also from one of the same name on another ClickHouse, or made anew on this one. */
export async function catalogId(source: CatalogSource): Promise<string> {
  const rows = await source.query(
    sql`SELECT toString(uuid) FROM system.databases WHERE name = ${bind.string(catalogDatabase(source.prefix))}`,
    { uuid: col.string },
  )
  return rows[0]?.uuid ?? ''
}
