import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { startLocalServer } from '../clickhouse/local-server/listen.js'
import type { Environment } from './child/fork-probed.js'
import { benchDrop } from './data/drop.js'
import { publish } from './data/published.js'
import { rawClient } from './drive/raw-client.js'
import { type Driver, startDriver } from './drive/start-driver.js'
import { type LoadFigures, timeLoads } from './load/time-loads.js'
import { askQuestions } from './measure/ask-questions.js'
import type { QuestionFigures } from './measure/question-figures.js'
import { type MemoryFigures, watchMemory } from './memory/watch-memory.js'
import { type BenchOptions, benchOptions } from './options.js'
import { readWorld } from './questions/read-world.js'
import { loadReport } from './report/load-report.js'
import { questionReport } from './report/question-report.js'
import { summary } from './report/summary.js'
import { clientCount, digits, megabytes, times } from './report/table.js'

const RUNS_OF_FIRST_SIZE = 5

async function main(options: BenchOptions, folder: string, env: Environment): Promise<void> {
  const loads = options.skipLoad ? [] : await timeAllLoads(options, folder, env)
  const { questions, memory } = await askAll(options, folder, env)
  say(summary(questions))
  const out = resolve(options.out)
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, `${JSON.stringify({ options, loads, questions, memory }, null, 2)}\n`)
  note(`The figures are in ${out}.`)
}

async function timeAllLoads({ movies, seed }: BenchOptions, folder: string, env: Environment): Promise<LoadFigures[]> {
  const loads: LoadFigures[] = []
  for (const [index, size] of movies.entries()) {
    const drop = await benchDrop(folder, { movies: size, seed })
    note(`Loading ${digits(size)} movies …`)
    const load = await timeLoads(drop, index === 0 ? RUNS_OF_FIRST_SIZE : 1, folder, env)
    note(`  ${digits(load.loadSeconds)} s, ${times(load.ratio)} csv-parse`)
    loads.push(load)
  }
  say(loadReport(loads))
  return loads
}

async function askAll(options: BenchOptions, folder: string, env: Environment) {
  const server = await startLocalServer({ dataDir: join(folder, 'clickhouse') })
  const driver = startDriver()
  try {
    const questions: QuestionFigures[] = []
    for (const movies of options.movies)
      questions.push(...(await askSize(options, movies, server.url, folder, driver, env)))
    const memory = options.skipMemory ? null : await memoryOfFirst(options, server.url, folder, driver, env)
    return { questions, memory }
  } finally {
    driver.stop()
    await server.stop()
  }
}

async function askSize(
  { seed, only, seconds }: BenchOptions,
  movies: number,
  url: string,
  folder: string,
  driver: Driver,
  env: Environment,
): Promise<QuestionFigures[]> {
  const published = await publishedDrop({ movies, seed }, url, folder, env)
  const figures: QuestionFigures[] = []
  for await (const each of askQuestions({ movies, published, url, env, questions: only, seconds, seed }, driver)) {
    note(`  ${each.question} ${each.mode}, ${clientCount(each.clients)}: ${digits(each.reelhouse.perSecond)} /s`)
    figures.push(each)
  }
  say(
    `${digits(movies)} movies: GraphQL against the same in SQL, sent straight to ClickHouse (raw)\n${questionReport(figures)}`,
  )
  return figures
}

async function memoryOfFirst(
  { movies: [movies = 0], seed, only }: BenchOptions,
  url: string,
  folder: string,
  driver: Driver,
  env: Environment,
): Promise<MemoryFigures | null> {
  const published = await publishedDrop({ movies, seed }, url, folder, env)
  const client = rawClient(url, published.database, 1)
  const world = await readWorld(client, published.database)
  await client.close()
  note('Asking ten thousand different requests …')
  const memory = await watchMemory(driver, published, url, world, only, env)
  if (memory === null) return null
  const { requests, before, after, peak } = memory
  say(
    `Memory of the server process under ${digits(requests)} different requests:` +
      ` ${megabytes(before)} before, ${megabytes(after)} after, ${megabytes(peak)} at most`,
  )
  return memory
}

async function publishedDrop(size: { movies: number; seed: number }, url: string, folder: string, env: Environment) {
  const drop = await benchDrop(folder, size)
  const client = rawClient(url, 'default', 1)
  try {
    return await publish(client, drop, { ...env, CLICKHOUSE_URL: url, DATA_DIR: folder })
  } finally {
    await client.close()
  }
}

function say(text: string): void {
  process.stdout.write(`\n${text}\n`)
}

function note(text: string): void {
  process.stderr.write(`${text}\n`)
}

await main(benchOptions(process.argv.slice(2), new Date()), join(tmpdir(), 'reelhouse-bench'), process.env)
