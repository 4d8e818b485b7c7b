import { Command, InvalidArgumentError, Option } from 'commander'
import { questions } from './questions/catalog.js'

const parts = ['questions', 'loads', 'server'] as const
type Part = (typeof parts)[number]

export interface BenchOptions {
  /** The sizes of the made-up drops. */
  readonly movies: readonly number[]
  /** The ids of the questions to ask. */
  readonly only: readonly string[]
  /** What to measure: questions; whole loads; starts, memory, and readers during loads. */
  readonly parts: readonly Part[]
  /** How often each figure is measured; the median counts. */
  readonly rounds: number
  /** How long each round of a question is. */
  readonly seconds: number
  readonly seed: number
  /** Whether to ask PostgreSQL, through PostGraphile, as well. */
  readonly postgraphile: boolean
  /** Where the figures go, as JSON. */
  readonly out: string
}

/** Reads the command line, given without node and the script; on a wrong one it says what is wrong and exits. */
export function benchOptions(args: readonly string[], now: Date): BenchOptions {
  const out = `data/bench/${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}.json`
  return new Command('bench')
    .description('Measures Reelhouse beside SQL by hand, csv-parse and, where it is installed, pandas.')
    .addOption(new Option('--movies <counts>', 'sizes').argParser(counts).default([45_466, 1_000_000], '45466,1000000'))
    .addOption(new Option('--only <ids>', 'questions, as in Q1,Q5').argParser(some(allIds)).default(allIds, 'all'))
    .addOption(new Option('--parts <names>', `of ${parts.join()}`).argParser(some(parts)).default(parts, 'all'))
    .addOption(new Option('--rounds <n>', 'of each figure').argParser(count).default(3))
    .addOption(new Option('--seconds <n>', 'for each round').argParser(duration).default(1))
    .addOption(new Option('--seed <n>', 'of movies and questions').argParser(count).default(1))
    .addOption(new Option('--postgraphile', 'ask PostGraphile, too (needs PostgreSQL 15)').default(false))
    .addOption(new Option('--out <file>', 'where to write the figures').default(out))
    .parse(args, { from: 'user' })
    .opts<BenchOptions>()
}

const allIds = questions.map(({ id }) => id)

function some<Name extends string>(names: readonly Name[]): (value: string) => Name[] {
  return (value) =>
    value.split(',').map((wanted) => {
      const found = names.find((name) => name === wanted)
      if (found === undefined) throw new InvalidArgumentError(`expected some of ${names.join()}, got ${wanted}`)
      return found
    })
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
