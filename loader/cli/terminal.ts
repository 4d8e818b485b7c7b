import type { Command } from 'commander'
import { LoadError } from '../errors/load-error.js'
import { writeText } from '../text/printable.js'
import type { ProgressStream } from './progress/progress-printer.js'

/** What a command has of its process. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv
  readonly stdout: NodeJS.WritableStream
  readonly stderr: ProgressStream
}

/** Adds a command to the program. */
export type AddCommand = (program: Command, terminal: Terminal) => void

/** Aborted by the first Ctrl-C (or SIGTERM), which lets a command clean up; a second one ends the process. */
export function interruptSignal(message: string): AbortSignal {
  const controller = new AbortController()
  const interrupt = (): void => controller.abort(new LoadError('INTERRUPTED', message))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt)
  return controller.signal
}

export function print({ stdout }: Terminal, text: string): void {
  writeText(stdout, text)
}
