#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from 'commander'
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
  .configureOutput({
    outputError: (line, write) => write(`${line.trimEnd()} (--help shows what is possible)\n`),
  })

program
  .command('load')
  .description('Loads a drop (.csv, .csv.gz or .zip) and publishes it.')
  .argument('<file>', 'the drop')
  .option('--json', 'print the report as one line of JSON')
  .addOption(
    new Option('--column <name=header>', 'read a column from a header of another name; may be repeated')
      .argParser(column)
      .default(new Map<string, string>(), 'each column from the header of its own name'),
  )
  .addOption(
    new Option('--max-rejected <share>', 'how many records may be unreadable').argParser(share).default(0.01, '1%'),
  )
  .action(async (path: string, options: { json?: true; column: Map<string, string>; maxRejected: number }) => {
    const printer = progressPrinter(process.stderr)
    const { column: columns, maxRejected } = options
    try {
      const command = { path, columns, maxRejected, signal: interruption() }
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
  .requiredOption('--movies <count>', 'how many movies', wholeNumber(1, 100_000_000))
  .option('--seed <number>', 'another number, other movies', wholeNumber(0, 999_999_999), 1)
  .requiredOption('--out <file>', 'where to write it')
  .action(async (options: { movies: number; seed: number; out: string }) => {
    const { records, bytes } = await writeSample(options)
    process.stdout.write(`Wrote ${options.out}: ${records} records, ${(bytes / 1e6).toFixed(1)} MB.\n`)
  })

program
  .command('clickhouse')
  .description('Runs a local ClickHouse server, for trying things without Docker.')
  .addOption(
    new Option('--port <number>', 'its HTTP port').argParser(wholeNumber(0, 65_535)).default(0, 'any that is free'),
  )
  .option('--data-dir <folder>', 'where it keeps its data', './data/server')
  .action(async (options: { port: number; dataDir: string }) => {
    await runLocalServer(options, (line) => process.stdout.write(line))
  })

/** Aborted by the first Ctrl-C (or SIGTERM), which lets a load clean up; a second one ends the process. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  const interrupt = (): void => controller.abort(new LoadError('INTERRUPTED', 'interrupted: nothing was published.'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt)
  return controller.signal
}

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

function wholeNumber(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < min || number > max) {
      throw new InvalidArgumentError(`expected a whole number from ${min} to ${max}, got ${value}`)
    }
    return number
  }
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
