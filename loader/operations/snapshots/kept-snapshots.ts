import {
  bind,
  type ClickHouse,
  col,
  identifier,
  isNotThere,
  ledgerDatabase,
  snapshotDatabase,
  sql,
} from '../../../clickhouse/index.js'
import { type DropOfSnapshot, dropsBySnapshot } from './drops-by-snapshot.js'
import { SNAPSHOT_TABLES } from './snapshot-tables.js'

/** A published snapshot whose tables are there. */
export interface KeptSnapshot {
  readonly snapshot: number
  /** When it last became the one that is served, in ISO 8601. */
  readonly publishedAt: string
  readonly served: boolean
  /** What it was made from: a full drop, then those that changed it. */
  readonly drops: readonly DropOfSnapshot[]
  readonly movies: number
  readonly genres: number
  readonly companies: number
  /** Of its tables on disk; parts that it shares with others are in all of theirs. */
  readonly bytes: number
}

/** The snapshots that can be served, the one published last first: none before the first load. */
export async function keptSnapshots(ch: ClickHouse): Promise<KeptSnapshot[]> {
  try {
    const [published, sizes, drops] = await Promise.all([
      publishedSnapshots(ch),
      wholeSnapshots(ch),
      dropsBySnapshot(ch),
    ])
    const served = published[0]?.snapshot
    return published.flatMap(({ publishedAt, ...row }) => {
      const bytes = sizes.get(snapshotDatabase(ch.prefix, row.snapshot))
      if (bytes === undefined) return []
      const date = new Date(publishedAt).toISOString()
      return [{ ...row, publishedAt: date, served: row.snapshot === served, drops: drops(row.snapshot), bytes }]
    })
  } catch (error) {
    if (isNotThere(error)) return []
    throw error
  }
}

function publishedSnapshots(ch: ClickHouse) {
  return ch.query(
    sql`
      SELECT snapshot, toUnixTimestamp64Milli(max(published_at)), any(movie_count), any(genre_count), any(company_count)
      FROM ${identifier(ledgerDatabase(ch.prefix))}.snapshots GROUP BY snapshot ORDER BY max(publication) DESC`,
    { snapshot: col.int, publishedAt: col.int, movies: col.int, genres: col.int, companies: col.int },
  )
}

/** The size of each database that has all the tables of a snapshot: one that is being dropped has not. */
async function wholeSnapshots(ch: ClickHouse): Promise<Map<string, number>> {
  const rows = await ch.query(
    sql`
      SELECT database, sum(ifNull(total_bytes, 0)) FROM system.tables
      WHERE startsWith(database, ${bind.string(`${ch.prefix}_s`)}) AND name IN ${bind.strings(SNAPSHOT_TABLES)}
      GROUP BY database HAVING count() = ${bind.uint64(SNAPSHOT_TABLES.length)}`,
    { database: col.string, bytes: col.int },
  )
  return new Map(rows.map(({ database, bytes }) => [database, bytes]))
}
