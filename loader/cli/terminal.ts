import type { Command } from 'commander'
import { LoadError } from '../errors/load-error.js'
import { type RequestOf, type ResultOf, type TaskName, tasks } from '../operations/tasks/tasks.js'
import { printableLine, writeText } from '../text/printable.js'
import { type ProgressStream, progressPrinter } from './progress/progress-printer.js'

/** What a command has of its process. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv
  readonly stdout: NodeJS.WritableStream
  readonly stderr: ProgressStream
}

/** Adds a command to the program. */
export type AddCommand = (program: Command, terminal: Terminal) => void

/** Does a task for a command: progress goes to stderr, and Ctrl-C gives the task up. */
export async function perform<N extends TaskName>(
  { env, stderr }: Terminal,
  name: N,
  request: RequestOf<N>,
): Promise<ResultOf<N>> {
  const signal = interruption(`interrupted: ${tasks[name].givenUp}.`)
  const [{ runTask }, { readTaskConfig }, printer] = await Promise.all([
    import('../operations/tasks/run-task.js'),
    import('./read-config.js'),
    progressPrinter(stderr),
  ])
  const say = (line: string): void => {
    printer.done()
    writeText(stderr, printableLine(line))
  }
  try {
    return await runTask(readTaskConfig(env), name, request, { onProgress: printer.show, say, signal })
  } finally {
    printer.done()
  }
}

/** Aborted by the first Ctrl-C (or SIGTERM), which lets a command clean up; a second one ends the process. */
export function interruption(message: string): AbortSignal {
  const controller = new AbortController()
  const interrupt = (): void => controller.abort(new LoadError('INTERRUPTED', message))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt)
  return controller.signal
}

export function print({ stdout }: Terminal, text: string): void {
  writeText(stdout, text)
}
