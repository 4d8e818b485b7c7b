#!/usr/bin/env node
import { Command, InvalidArgumentError } from 'commander'
import { clickHouseConfig, runLocalServer } from '../clickhouse/index.js'
import { describeFailure } from './describe-failure.js'
import { runLoadCommand } from './load-command.js'
import { LoadError } from './load-error.js'
import { reportJson, reportText } from './load-report.js'
import { progressPrinter } from './progress-printer.js'
import { writeSample } from './sample/write-sample.js'

const FAILED = 1
const USAGE = 2

const program = new Command('reelhouse')
  .description('Drops of the Kaggle Movies Dataset in, film metrics out.')
  .exitOverride()

program
  .command('load')
  .description('Loads a drop (.csv, .csv.gz or .zip) and publishes it.')
  .argument('<file>', 'the drop')
  .option('--json', 'print the report as one line of JSON')
  .option('--column <name=header>', 'read a column from a header of another name; may be repeated', column, new Map())
  .option('--max-rejected <share>', 'how many records may be unreadable, as in 1%', share, 0.01)
  .action(async (path: string, options: { json?: true; column: Map<string, string>; maxRejected: number }) => {
    const printer = progressPrinter(process.stderr)
    try {
      const command = { path, columns: options.column, maxRejected: options.maxRejected }
      const report = await runLoadCommand(clickHouseConfig(process.env), command, printer)
      printer.done()
      process.stdout.write(`${options.json === true ? reportJson(report) : reportText(report)}\n`)
    } finally {
      printer.done()
    }
  })

program
  .command('sample')
  .description("Writes a made-up drop in Kaggle's format, the same for the same numbers.")
  .requiredOption('--movies <count>', 'how many movies', count)
  .option('--seed <number>', 'another number, other movies', count, 1)
  .requiredOption('--out <file>', 'where to write it')
  .action(async (options: { movies: number; seed: number; out: string }) => {
    const { records, bytes } = await writeSample(options)
    process.stdout.write(`Wrote ${options.out}: ${records} records, ${(bytes / 1e6).toFixed(1)} MB.\n`)
  })

program
  .command('clickhouse')
  .description('Runs a local ClickHouse server, for trying things without Docker.')
  .option('--port <number>', 'its HTTP port; any that is free by default', count)
  .option('--data-dir <folder>', 'where it keeps its data', './data/server')
  .action(async ({ port, dataDir }: { port?: number; dataDir: string }) => {
    await runLocalServer({ dataDir, ...(port !== undefined && { port }) }, (line) => process.stdout.write(line))
  })

function column(value: string, columns: Map<string, string>): Map<string, string> {
  const [name, header, ...rest] = value.split('=')
  if (!name || !header || rest.length > 0) {
    throw new InvalidArgumentError(`expected name=header, as in id=tmdb_id, got ${value}`)
  }
  return new Map(columns).set(name, header)
}

function share(value: string): number {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(value)?.[1]
  const parsed = percent === undefined ? Number(value) : Number(percent) / 100
  if (value.trim() === '' || !(parsed >= 0 && parsed <= 1)) {
    throw new InvalidArgumentError(`expected 0% to 100%, or a share from 0 to 1, got ${value}`)
  }
  return parsed
}

function count(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError(`expected a whole number, got ${value}`)
  return Number(value)
}

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCode(error)
}

/** Commander has told its own errors by now. */
function exitCode(error: unknown): number {
  if (isCommanderError(error)) return error.exitCode === 0 ? 0 : USAGE
  process.stderr.write(`error: ${describeFailure(error)}\n`)
  return error instanceof LoadError && error.code === 'USAGE' ? USAGE : FAILED
}

function isCommanderError(error: unknown): error is { exitCode: number } {
  return error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number'
}
