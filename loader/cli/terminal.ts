import type { Command } from 'commander'
import { type ClickHouseConfig, clickHouseConfig } from '../../clickhouse/index.js'
import { type ArchiveConfig, archiveConfig } from '../archive/archive-config.js'
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

/** Where ClickHouse and the archive are. Throws a ConfigError for a value that cannot be used. */
export function configOf(env: NodeJS.ProcessEnv): { clickHouse: ClickHouseConfig; archive: ArchiveConfig } {
  const clickHouse = clickHouseConfig(env)
  return { clickHouse, archive: archiveConfig(env, clickHouse.dataDir) }
}

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
