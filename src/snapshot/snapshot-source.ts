import type { Publication } from './publication.js'
import type { Snapshot } from './snapshot.type.js'

/** The snapshots that there are for who asks: all that was published, or of each only the movies that a rule lets through. */
export interface SnapshotSource {
  /** What is served; null before anything is. */
  newest(): Promise<Snapshot | null>
  /** Those that can be read, the one published last first. */
  kept(): Promise<readonly Snapshot[]>
  /** A snapshot by its number, served or not; null if it is not kept. */
  find(id: number): Promise<Snapshot | null>
  /** Another text whenever another answer may be right. */
  version(): Promise<string>
  /** The last publication of each snapshot, the newest first, as they are now. */
  publications(): Promise<readonly Publication[]>
  /** Says that a request reads a snapshot, until the function that is returned is called. */
  lease(id: number): () => void
  /** The database that a snapshot is read from. */
  database(id: number): string
}
