import {
  bind,
  type ClickHouse,
  col,
  isNotThere,
  type LoadMode,
  loadsBehind,
  publishedLoads,
  publishedSnapshots,
  snapshotDatabase,
  sql,
} from '../../../clickhouse/index.js'
import { SNAPSHOT_TABLES } from '../../build/snapshot-tables.js'

/** A drop that a snapshot was made from. */
export interface DropOfSnapshot {
  readonly name: string
  readonly load: string
  readonly mode: LoadMode
}

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
    const [published, sizes, loads] = await Promise.all([
      publishedSnapshots(ch),
      wholeSnapshots(ch),
      publishedLoads(ch),
    ])
    const served = published[0]?.snapshot
    return published.flatMap(({ snapshot, publishedAt, movieCount, genreCount, companyCount }) => {
      const bytes = sizes.get(snapshotDatabase(ch.prefix, snapshot))
      if (bytes === undefined) return []
      return {
        snapshot,
        movies: movieCount,
        genres: genreCount,
        companies: companyCount,
        publishedAt: publishedAt.toISOString(),
        served: snapshot === served,
        drops: loadsBehind(loads, snapshot).map(({ drop, load, mode }) => ({ name: drop, load, mode })),
        bytes,
      }
    })
  } catch (error) {
    if (isNotThere(error)) return []
    throw error
  }
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
