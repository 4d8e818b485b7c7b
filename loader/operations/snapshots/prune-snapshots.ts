import { type ClickHouse, col, openCatalog, snapshotNumbers, sql } from '../../../clickhouse/index.js'
import { WAITING } from '../../account/load-progress.js'
import { dropLeftovers, dropOldSnapshots } from '../../build/clean-up.js'
import { takeLoadLock } from '../../build/load-lock.js'
import type { TaskHooks } from '../tasks/task.js'
import type { TaskContext } from '../tasks/task-context.js'
import { whoRuns } from '../tasks/who-runs.js'
import { keptSnapshots } from './kept-snapshots.js'

export interface PruneRequest {
  /** How many of those published last stay; at least 1, which is the one that is served. */
  readonly keep: number
}

export interface PruneReport {
  readonly dropped: readonly number[]
  /** Not dropped, because something reads them. */
  readonly read: readonly number[]
  readonly kept: readonly number[]
  /** How much more room there is on ClickHouse's disk. */
  readonly freedBytes: number
}

/** Drops all snapshots but those published last and those that are being read. */
export async function pruneSnapshots(
  { ch, inUse, changed }: Pick<TaskContext, 'ch' | 'inUse' | 'changed'>,
  { keep }: PruneRequest,
  { onProgress, signal }: TaskHooks,
): Promise<PruneReport> {
  // It may be making use of an old snapshot.
  const lock = await takeLoadLock(ch, { onWait: () => onProgress(WAITING), signal })
  try {
    await openCatalog(ch)
    const before = await freeBytes(ch)
    await dropLeftovers(ch, await snapshotNumbers(ch))
    const { dropped, read } = await dropOldSnapshots(ch, { inUse: inUse(), keep, who: whoRuns('prune') })
    changed()
    const kept = (await keptSnapshots(ch)).map(({ snapshot }) => snapshot)
    return { dropped, read, kept, freedBytes: Math.max(0, (await freeBytes(ch)) - before) }
  } finally {
    await lock.release()
  }
}

/** Snapshots share what did not change between them: only the disk knows what a dropped one gave back. */
async function freeBytes(ch: ClickHouse): Promise<number> {
  const rows = await ch.query(sql`SELECT toFloat64(sum(free_space)) FROM system.disks WHERE type = 'Local'`, {
    bytes: col.float,
  })
  return rows[0]?.bytes ?? 0
}
