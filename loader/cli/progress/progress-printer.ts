import type { LoadProgress, Phase } from '../../account/load-progress.js'
import { progressFigures } from './progress-figures.js'

/** Shows how far a load is. */
export interface ProgressPrinter {
  show(progress: LoadProgress): void
  done(): void
}

const SECONDS_BETWEEN_LINES = 2

/** Where progress is written. */
export interface ProgressStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean
}

/** A bar where `stream` is a terminal, else a line for each phase and every two seconds. */
export async function progressPrinter(stream: ProgressStream): Promise<ProgressPrinter> {
  return stream.isTTY === true ? (await import('./progress-bar.js')).progressBar(stream) : lines(stream)
}

function lines(stream: ProgressStream): ProgressPrinter {
  let phase: Phase | undefined
  let seconds = 0
  return {
    show(progress) {
      if (progress.phase === phase && progress.seconds - seconds < SECONDS_BETWEEN_LINES) return
      phase = progress.phase
      seconds = progress.seconds
      const { records, megabytes, rate } = progressFigures(progress)
      const how =
        phase === 'waiting' ? 'another load is running' : `${records} records, ${megabytes} MB, ${rate} records/s`
      stream.write(`${phase}: ${how}\n`)
    },
    done() {},
  }
}
