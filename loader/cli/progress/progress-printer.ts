import type { LoadProgress } from '../../account/load-progress.js'

/** Shows how far a load is. */
export interface ProgressPrinter {
  show(progress: LoadProgress): void
  done(): void
}

/** Where progress is written. */
export interface ProgressStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean
}
