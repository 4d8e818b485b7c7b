import { Command, InvalidArgumentError, Option } from 'commander'
import { questions } from './questions/catalog.js'

export interface BenchOptions {
  /** The sizes of the made-up drops; the first is loaded several times, and what is slow is done for it alone. */
  readonly movies: readonly number[]
  /** The ids of the questions to ask. */
  readonly only: readonly string[]
  /** How long each figure is measured. */
  readonly seconds: number
  readonly seed: number
  readonly skipLoad: boolean
  readonly skipMemory: boolean
  /** Where the figures go, as JSON. */
  readonly out: string
}

/** Reads the command line, given without node and the script; on a wrong one it says what is wrong and exits. */
export function benchOptions(args: readonly string[], now: Date): BenchOptions {
  const out = `data/bench/${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}.json`
  return new Command('bench')
    .description('Times loads against csv-parse, and questions against the same SQL sent straight to ClickHouse.')
    .addOption(new Option('--movies <counts>', 'sizes').argParser(counts).default([45_466, 1_000_000], '45466,1000000'))
    .addOption(new Option('--only <ids>', 'questions, as in Q1,Q5').argParser(ids).default(allIds, 'all'))
    .addOption(new Option('--seconds <n>', 'for each figure').argParser(duration).default(0.8))
    .addOption(new Option('--seed <n>', 'of movies and questions').argParser(count).default(1))
    .addOption(new Option('--skip-load', 'do not time loads').default(false))
    .addOption(new Option('--skip-memory', 'do not watch the memory under different requests').default(false))
    .addOption(new Option('--out <file>', 'where to write the figures').default(out))
    .parse(args, { from: 'user' })
    .opts<BenchOptions>()
}

const allIds = questions.map(({ id }) => id)

function ids(value: string): string[] {
  const wanted = value.split(',')
  const unknown = wanted.find((id) => !allIds.includes(id))
  if (unknown !== undefined) throw new InvalidArgumentError(`expected some of ${allIds.join(',')}, got ${unknown}`)
  return wanted
}

function counts(value: string): number[] {
  return value.split(',').map(count)
}

function count(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError(`expected a whole number from 1, got ${value}`)
  return Number(value)
}

function duration(value: string): number {
  if (!(Number(value) > 0)) throw new InvalidArgumentError(`expected a number of seconds above 0, got ${value}`)
  return Number(value)
}
