import { Presets, SingleBar } from 'cli-progress'
import type { LoadProgress, Phase } from './load-progress.js'

/** Shows how far a load is. */
export interface ProgressPrinter {
  show(progress: LoadProgress): void
  done(): void
}

const SECONDS_BETWEEN_LINES = 2

/** A bar where `stream` is a terminal, else a line for each phase and every two seconds. */
export function progressPrinter(stream: NodeJS.WriteStream): ProgressPrinter {
  return stream.isTTY ? bar(stream) : lines(stream)
}

function bar(stream: NodeJS.WriteStream): ProgressPrinter {
  const single = new SingleBar(
    {
      stream,
      format: '{phase} [{bar}] {percentage} % | {records} records | {megabytes} MB | {rate} records/s',
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  )
  let started = false
  return {
    show(progress) {
      const payload = figures(progress)
      if (!started) single.start(progress.bytes, 0, payload)
      started = true
      single.update(progress.bytesRead, payload)
    },
    done() {
      single.stop()
    },
  }
}

function lines(stream: NodeJS.WriteStream): ProgressPrinter {
  let phase: Phase | undefined
  let seconds = 0
  return {
    show(progress) {
      if (progress.phase === phase && progress.seconds - seconds < SECONDS_BETWEEN_LINES) return
      phase = progress.phase
      seconds = progress.seconds
      const { records, megabytes, rate } = figures(progress)
      stream.write(`${phase}: ${records} records, ${megabytes} MB, ${rate} records/s\n`)
    },
    done() {},
  }
}

function figures({ phase, records, bytesRead, bytes, seconds }: LoadProgress) {
  return {
    phase: phase.padEnd('publishing'.length),
    records: records.toLocaleString('en-US'),
    megabytes: `${(bytesRead / 1e6).toFixed(1)} of ${(bytes / 1e6).toFixed(1)}`,
    rate: Math.round(records / Math.max(seconds, 0.001)).toLocaleString('en-US'),
  }
}
