import type { Figure } from '../metrics/figures.js'
import type { KeptAnswers } from './kept-answers.js'

/** What keeping answers saves and takes, for /metrics. */
export function answerFigures(kept: KeptAnswers): Figure[] {
  return [
    {
      name: 'reelhouse_answers_kept_hits_total',
      help: 'GraphQL requests that were answered with an answer kept from before.',
      kind: 'counter',
      read: () => kept.hits,
    },
    {
      name: 'reelhouse_answers_kept_misses_total',
      help: 'GraphQL requests whose answer was not kept.',
      kind: 'counter',
      read: () => kept.misses,
    },
    {
      name: 'reelhouse_answers_kept_bytes',
      help: 'About how much memory the kept answers take.',
      kind: 'gauge',
      read: () => kept.bytes,
    },
  ]
}
