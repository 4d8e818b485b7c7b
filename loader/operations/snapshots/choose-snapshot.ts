import { TaskError } from '../../errors/task-error.js'
import type { KeptSnapshot } from './kept-snapshots.js'

/** The snapshot of that number; without a number, the one that is served. Throws a TaskError that says which there are. */
export function chooseSnapshot(kept: readonly KeptSnapshot[], number: number | undefined): KeptSnapshot {
  const [served] = kept
  if (served === undefined) {
    throw new TaskError(
      'NOTHING_PUBLISHED',
      'expected a published snapshot, but nothing is published yet. Load a drop first.',
    )
  }
  const chosen = kept.find(({ snapshot, ...rest }) => (number === undefined ? rest.served : snapshot === number))
  if (chosen !== undefined) return chosen
  const numbers = kept.map(({ snapshot }) => snapshot).sort((a, b) => a - b)
  throw new TaskError(
    'NOT_KEPT',
    `expected a snapshot that is kept (${numbers.join(', ')}), got ${number ?? 'none that is served'}.`,
  )
}
