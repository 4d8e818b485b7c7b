import { Presets, SingleBar } from 'cli-progress'
import { progressFigures } from './progress-figures.js'
import type { ProgressPrinter, ProgressStream } from './progress-printer.js'

const WIDEST_PHASE = 'publishing'.length

/** Progress as a bar that moves. */
export function progressBar(stream: ProgressStream): ProgressPrinter {
  const single = new SingleBar(
    {
      stream,
      // With the bar, it fits into 80 columns.
      format: '{phase} {bar} {percentage} % | {records} records | {megabytes} MB | {rate}/s',
      barsize: 12,
      hideCursor: true,
      clearOnComplete: true,
      // It would catch Ctrl-C, and the load would go on without a bar.
      gracefulExit: false,
    },
    Presets.shades_classic,
  )
  let started = false
  return {
    show(progress) {
      const payload = { ...progressFigures(progress), phase: progress.phase.padEnd(WIDEST_PHASE) }
      if (!started) single.start(progress.bytes, progress.bytesRead, payload)
      started = true
      single.setTotal(progress.bytes)
      single.update(progress.bytesRead, payload)
    },
    done() {
      single.stop()
    },
  }
}
