import { progressLines } from './progress-lines.js'
import type { ProgressPrinter, ProgressStream } from './progress-printer.js'

/** A bar where `stream` is a terminal, else lines. */
export async function openPrinter(stream: ProgressStream): Promise<ProgressPrinter> {
  if (stream.isTTY !== true) return progressLines(stream)
  const { progressBar } = await import('./progress-bar.js')
  return progressBar(stream)
}
