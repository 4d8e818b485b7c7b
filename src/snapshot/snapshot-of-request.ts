import type { IncomingHttpHeaders } from 'node:http'
import { snapshotExpired } from '../query/snapshot-reader.js'
import type { SnapshotStore } from './snapshot.store.js'
import type { Snapshot } from './snapshot.type.js'
import { snapshotNamedIn } from './snapshot-header.js'

/** The snapshot that a request names in its header, or else the one that is served; null before the first. */
export async function snapshotOfRequest(
  snapshots: Pick<SnapshotStore, 'newest' | 'find'>,
  headers: IncomingHttpHeaders,
): Promise<Snapshot | null> {
  const named = snapshotNamedIn(headers)
  if (named === null) return snapshots.newest()
  const snapshot = await snapshots.find(named)
  if (snapshot === null) throw snapshotExpired(named)
  return snapshot
}
