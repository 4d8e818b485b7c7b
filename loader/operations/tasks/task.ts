import type { LoadProgress } from '../../load-progress.js'

/** How a task says how far it is, and hears that it is to stop. */
export interface TaskHooks {
  readonly onProgress: (progress: LoadProgress) => void
  /** A line for whoever waits, who may not see it. */
  readonly say: (line: string) => void
  /** Aborted with a LoadError INTERRUPTED. */
  readonly signal: AbortSignal
}

/** What a command has done, by this process or by the server that has the data directory open. */
export interface Task {
  /** Done one after the other; the others are done at once. */
  readonly alone: boolean
  /** What can be said of a task that was given up. */
  readonly givenUp: string
}
