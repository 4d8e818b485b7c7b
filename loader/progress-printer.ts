import { Presets, SingleBar } from 'cli-progress'
import type { LoadProgress, Phase } from './load-progress.js'

/** Shows how far a load is. */
export interface ProgressPrinter {
  show(progress: LoadProgress): void
  done(): void
}

const SECONDS_BETWEEN_LINES = 2

const WIDEST_PHASE = 'publishing'.length

/** Where progress is written. */
export interface ProgressStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean
}

/** A bar where `stream` is a terminal, else a line for each phase and every two seconds. */
export function progressPrinter(stream: ProgressStream): ProgressPrinter {
  return stream.isTTY === true ? bar(stream) : lines(stream)
}

function bar(stream: ProgressStream): ProgressPrinter {
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
      const payload = { ...figures(progress), phase: progress.phase.padEnd(WIDEST_PHASE) }
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

function lines(stream: ProgressStream): ProgressPrinter {
  let phase: Phase | undefined
  let seconds = 0
  return {
    show(progress) {
      if (progress.phase === phase && progress.seconds - seconds < SECONDS_BETWEEN_LINES) return
      phase = progress.phase
      seconds = progress.seconds
      const { records, megabytes, rate } = figures(progress)
      const how =
        phase === 'waiting' ? 'another load is running' : `${records} records, ${megabytes} MB, ${rate} records/s`
      stream.write(`${phase}: ${how}\n`)
    },
    done() {},
  }
}

function figures({ records, bytesRead, bytes, seconds }: LoadProgress) {
  return {
    records: records.toLocaleString('en-US'),
    megabytes: `${(bytesRead / 1e6).toFixed(1)} of ${(bytes / 1e6).toFixed(1)}`,
    rate: Math.round(records / Math.max(seconds, 0.001)).toLocaleString('en-US'),
  }
}
