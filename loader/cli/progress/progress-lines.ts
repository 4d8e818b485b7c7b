import type { Phase } from '../../account/load-progress.js'
import { progressFigures } from './progress-figures.js'
import type { ProgressPrinter, ProgressStream } from './progress-printer.js'

const SECONDS_BETWEEN_LINES = 2

/** Progress as a line for each phase and every two seconds. */
export function progressLines(stream: ProgressStream): ProgressPrinter {
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
