import type { ClickHouse } from '../../../clickhouse/index.js'
import type { RowCache } from '../../request/row-cache.js'
import type { LazyMetric } from './serve-metrics.js'

/** What reading took, for /metrics. */
export function rowCacheMetrics(ch: ClickHouse, cache: RowCache): LazyMetric[] {
  return [
    {
      name: 'reelhouse_statements_total',
      help: 'Statements sent to ClickHouse.',
      kind: 'counter',
      read: () => ch.statements,
    },
    {
      name: 'reelhouse_rows_kept_hits_total',
      help: 'Statements that were answered with cached rows, or with those of an equal one under way.',
      kind: 'counter',
      read: () => cache.counts.hits,
    },
    {
      name: 'reelhouse_rows_kept_misses_total',
      help: 'Statements whose rows were not cached.',
      kind: 'counter',
      read: () => cache.counts.misses,
    },
    {
      name: 'reelhouse_rows_kept_bytes',
      help: 'About how much memory the cached rows take.',
      kind: 'gauge',
      read: () => cache.counts.bytes,
    },
  ]
}
