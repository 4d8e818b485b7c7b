import { snapshotExpired } from '../request/snapshot-reader.js'
import type { Snapshot } from './snapshot.type.js'
import { type SnapshotNaming, snapshotNamedIn } from './snapshot-header.js'
import type { SnapshotSource } from './snapshot-source.js'

/** The snapshot that a request names in its header or its address, or else the one served; null before the first. */
export async function snapshotOfRequest(
  snapshots: Pick<SnapshotSource, 'newest' | 'find'>,
  request: SnapshotNaming,
): Promise<Snapshot | null> {
  const named = snapshotNamedIn(request)
  if (named === null) return snapshots.newest()
  const snapshot = await snapshots.find(named)
  if (snapshot === null) throw snapshotExpired(named)
  return snapshot
}
