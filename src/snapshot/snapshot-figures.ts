import type { LazyMetric } from '../server/metrics/serve-metrics.js'
import type { SnapshotStore } from './snapshot.store.js'

/** What is served, for /metrics; not a number while nothing is, or while ClickHouse does not say. */
export function snapshotFigures(snapshots: Pick<SnapshotStore, 'newest'>): LazyMetric[] {
  const served = () => snapshots.newest().catch(() => null)
  return [
    {
      name: 'reelhouse_snapshot_number',
      help: 'The number of the snapshot that is served.',
      kind: 'gauge',
      read: async () => (await served())?.id ?? Number.NaN,
    },
    {
      name: 'reelhouse_snapshot_age_seconds',
      help: 'How long ago the snapshot that is served was published, the last time if several.',
      kind: 'gauge',
      read: async () => (Date.now() - Date.parse((await served())?.publishedAt ?? '')) / 1000,
    },
  ]
}
