#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { describeError } from '../errors/describe-error.js'
import { LoadError } from '../errors/load-error.js'
import { printable, writeText } from '../text/printable.js'
import { withoutKeys } from '../text/without-keys.js'
import { addClickHouse } from './commands/clickhouse.js'
import { addExport } from './commands/export.js'
import { addKeys } from './commands/keys.js'
import { addLoad } from './commands/load.js'
import { addPrune } from './commands/prune.js'
import { addPublish } from './commands/publish.js'
import { addRebuild } from './commands/rebuild.js'
import { addSample } from './commands/sample.js'
import { addSnapshots } from './commands/snapshots.js'
import { addStart } from './commands/start.js'
import { addWatch } from './commands/watch.js'

const FAILED = 1
const USAGE = 2

const program = new Command('reelhouse')
  .description('Drops of the Kaggle Movies Dataset in, film metrics out.')
  .version(version())
  .exitOverride()
  .configureOutput({
    outputError: (line, write) => write(`${printable(withoutKeys(line.trimEnd()))} (--help shows what is possible)\n`),
  })

const { env, stdout, stderr } = process
const commands = [
  addStart,
  addLoad,
  addWatch,
  addSnapshots,
  addPublish,
  addPrune,
  addExport,
  addRebuild,
  addKeys,
  addSample,
  addClickHouse,
]
for (const add of commands) add(program, { env, stdout, stderr })

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCode(error)
}

function version(): string {
  const about: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : 'unknown'
}

/** Commander has told its own errors by now. */
function exitCode(error: unknown): number {
  if (isCommanderError(error)) return error.exitCode === 0 ? 0 : USAGE
  writeText(process.stderr, `error: ${withoutKeys(describeError(error))}`)
  return error instanceof LoadError && error.code === 'USAGE' ? USAGE : FAILED
}

function isCommanderError(error: unknown): error is { exitCode: number } {
  return error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number'
}
