import type { ClickHouse } from '../../../clickhouse/index.js'
import type { RunningLoads } from '../../account/running-loads.js'
import type { Archive } from '../../archive/archive.js'

/** What tasks work with: the ClickHouse, the folders and the archive of this process, and what it is reading. */
export interface TaskContext {
  readonly ch: ClickHouse
  readonly dataDir: string
  /** Where drops are kept. */
  readonly archive: Archive
  /** Where it is told how far a load is, if anybody wants to know. */
  readonly runningLoads?: RunningLoads
  /** Snapshots that this process is reading, and that therefore stay. */
  inUse(): ReadonlySet<number>
  /** Keeps a snapshot, which is being read, until the function that is returned is called. */
  lease(snapshot: number): () => void
  /** Something was published, or dropped. */
  changed(): void
}

/** A process that does one task and reads nothing else. */
export function contextOfOneTask(ch: ClickHouse, dataDir: string, archive: Archive): TaskContext {
  return { ch, dataDir, archive, inUse: () => new Set(), lease: () => () => {}, changed() {} }
}
