import {
  type ClickHouse,
  identifier,
  isBeingRead,
  type SnapshotNumbers,
  snapshotDatabase,
  snapshotNumbers,
  sql,
  subsetDatabases,
} from '../../clickhouse/index.js'
import { whilePublishing } from './publication-lock.js'

/** Published snapshots that stay, so that going back is possible and open cursors go on. */
const KEPT_SNAPSHOTS = 3

/** Drops what loads that died have left: databases of snapshots that were never published. Whoever calls it has the load lock. */
export async function dropLeftovers(
  ch: ClickHouse,
  { unpublished }: Pick<SnapshotNumbers, 'unpublished'>,
): Promise<void> {
  for (const snapshot of unpublished) await dropSnapshot(ch, snapshot)
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
  inUse: ReadonlySet<number>,
  keep = KEPT_SNAPSHOTS,
): Promise<Dropped> {
  const dropped: number[] = []
  const read: number[] = []
  await whilePublishing(ch, async () => {
    const { kept, unpublished } = await snapshotNumbers(ch)
    for (const snapshot of [...kept.slice(keep), ...unpublished].sort((a, b) => a - b)) {
      if (inUse.has(snapshot) || (await isBeingRead(ch, snapshot))) {
        read.push(snapshot)
      } else {
        await dropSnapshot(ch, snapshot)
        dropped.push(snapshot)
      }
    }
  })
  return { dropped, read }
}

/** Drops everything of one snapshot, its subsets first: they are found by its name. */
export async function dropSnapshot(ch: ClickHouse, snapshot: number): Promise<void> {
  const databases = [...(await subsetDatabases(ch, snapshot)), snapshotDatabase(ch.prefix, snapshot)]
  for (const database of databases) await dropDatabase(ch, database)
}

export async function dropDatabase(ch: ClickHouse, database: string): Promise<void> {
  await ch.command(sql`DROP DATABASE IF EXISTS ${identifier(database)} SYNC`, { maxExecutionSeconds: 0 })
}
