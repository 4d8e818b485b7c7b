import type { LoadProgress } from '../../account/load-progress.js'

/** How a task tells how far it is, and is told that it is to stop. */
export interface TaskHooks {
  readonly onProgress: (progress: LoadProgress) => void
  /** A line for whoever waits, who may not see it. */
  readonly log: (line: string) => void
  /** Aborted with a LoadError INTERRUPTED. */
  readonly signal: AbortSignal
}

/** What a command has done, by this process or by the server that has the data directory open. */
export interface Task {
  /** Whether it waits for others of this kind to end; the others are done at once. */
  readonly exclusive: boolean
  /** What holds when it was given up, for the message. */
  readonly ifCancelled: string
}
