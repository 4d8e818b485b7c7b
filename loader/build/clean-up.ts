import {
  type ClickHouse,
  identifier,
  isBeingRead,
  noteInAudit,
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

export interface DropOptions {
  /** Snapshots that this process is reading. */
  readonly inUse: ReadonlySet<number>
  /** How many of those published last stay. */
  readonly keep?: number
  /** For the audit log. */
  readonly who: string
}

/**
 * Drops the snapshots beyond the `keep` published last, unless a running statement or `inUse` still reads them, and notes it
 * in the audit log. Whoever calls it has the load lock: what is being built is not published yet, and would be taken for an
 * old one.
 */
export async function dropOldSnapshots(
  ch: ClickHouse,
  { inUse, keep = KEPT_SNAPSHOTS, who }: DropOptions,
): Promise<Dropped> {
  const dropped: number[] = []
  const read: number[] = []
  await whilePublishing(ch, async () => {
    const { kept, unpublished } = await snapshotNumbers(ch)
    try {
      for (const snapshot of [...kept.slice(keep), ...unpublished].sort((a, b) => a - b)) {
        if (inUse.has(snapshot) || (await isBeingRead(ch, snapshot))) {
          read.push(snapshot)
        } else {
          await dropSnapshot(ch, snapshot)
          dropped.push(snapshot)
        }
      }
    } finally {
      if (dropped.length > 0) await noteDropped(ch, dropped, keep, who)
    }
  })
  return { dropped, read }
}

function noteDropped(ch: ClickHouse, dropped: readonly number[], keep: number, who: string): Promise<void> {
  return noteInAudit(ch, {
    action: 'pruned',
    who,
    subject: `${dropped.length === 1 ? 'snapshot' : 'snapshots'} ${dropped.join(', ')}`,
    details: `to keep the ${keep === 1 ? 'one' : keep} published last`,
  })
}

/** Drops everything of one snapshot, its subsets first: they are found by its name. */
export async function dropSnapshot(ch: ClickHouse, snapshot: number): Promise<void> {
  const databases = [...(await subsetDatabases(ch, snapshot)), snapshotDatabase(ch.prefix, snapshot)]
  for (const database of databases) await dropDatabase(ch, database)
}

export async function dropDatabase(ch: ClickHouse, database: string): Promise<void> {
  await ch.command(sql`DROP DATABASE IF EXISTS ${identifier(database)} SYNC`, { maxExecutionSeconds: 0 })
}
