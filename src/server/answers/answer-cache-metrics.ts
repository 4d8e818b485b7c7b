import type { LazyMetric } from '../metrics/serve-metrics.js'
import type { AnswerCache } from './answer-cache.js'

/** What keeping answers saves and takes, for /metrics. */
export function answerCacheMetrics(cache: AnswerCache): LazyMetric[] {
  return [
    {
      name: 'reelhouse_answers_kept_hits_total',
      help: 'GraphQL requests that were answered with a cached answer.',
      kind: 'counter',
      read: () => cache.hits,
    },
    {
      name: 'reelhouse_answers_kept_misses_total',
      help: 'GraphQL requests whose answer was not cached.',
      kind: 'counter',
      read: () => cache.misses,
    },
    {
      name: 'reelhouse_answers_kept_bytes',
      help: 'About how much memory the cached answers take.',
      kind: 'gauge',
      read: () => cache.bytes,
    },
  ]
}
