import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalServer } from '../clickhouse/local-server/listen.js'
import type { Environment } from './child/fork-probed.js'
import { startReelhouse } from './child/reelhouse.js'
import { benchDrop, type Drop } from './data/drop.js'
import { makeDatabase, makeHandWrittenTables } from './data/hand-written-tables.js'
import { type Published, publish } from './data/published.js'
import { sqlClient } from './drive/sql-client.js'
import type { Driver } from './drive/start-driver.js'
import { timeLoads } from './load/time-loads.js'
import { timeUpserts } from './load/time-upserts.js'
import type { Side } from './measure/alternate.js'
import { askQuestions } from './measure/ask-questions.js'
import type { QuestionFigures } from './measure/question-figures.js'
import type { BenchOptions } from './options.js'
import { startPeer } from './postgraphile/peer.js'
import { mixedRequests } from './questions/decks.js'
import type { World } from './questions/parameters.js'
import { readWorld } from './questions/read-world.js'
import type { SizeResults } from './results.js'
import { readDuringLoads } from './serve/read-during-loads.js'
import { timeStarts } from './serve/time-starts.js'
import { watchMemory } from './serve/watch-memory.js'

/** What all measurements are made with. */
export interface Workshop {
  readonly options: BenchOptions
  readonly folder: string
  readonly server: LocalServer
  readonly driver: Driver
  readonly env: Environment
  note(text: string): void
}

/** A drop of one size as it is asked about. */
interface Subject {
  readonly drop: Drop
  readonly published: Published
  /** The database of the tables by hand. */
  readonly byHand: string
  readonly world: World
}

const WATCHED_REQUESTS = 10_000
const READ_REQUESTS = 20_000

/** Larger drops are loaded once, and what takes many loads or requests is not done with them. */
const LARGEST_REPEATED = 100_000

export async function measureSize(movies: number, workshop: Workshop): Promise<SizeResults> {
  const { options, driver, server, env, note } = workshop
  const { only, seed, parts } = options
  const subject = await prepared(movies, workshop)
  const { drop, published, world } = subject
  const questions = parts.includes('questions') ? await askAll(subject, workshop) : []
  const watch = movies <= LARGEST_REPEATED && parts.includes('server')
  if (watch) note('  memory under different requests')
  const memory = watch
    ? await watchMemory(driver, mixedRequests(only, world, seed, WATCHED_REQUESTS), {
        ...env,
        CLICKHOUSE_URL: server.url,
        CLICKHOUSE_DATABASE: published.prefix,
      })
    : null

  const embedded = await measureEmbedded(drop, world, workshop)
  return { movies, bytes: drop.bytes, questions, memory, ...embedded }
}

type Embedded = Pick<SizeResults, 'load' | 'start' | 'readers' | 'upserts'>

/** Everything that needs databases of its own, with the engine inside the process. */
async function measureEmbedded(drop: Drop, world: World, workshop: Workshop): Promise<Embedded> {
  const { options, folder, driver, env, note } = workshop
  const { only, seed, parts } = options
  const [loads, serves] = [parts.includes('loads'), parts.includes('server')]
  if (!loads && !serves) return { load: null, start: null, readers: null, upserts: null }
  const dataDirs: string[] = []
  try {
    const isRepeated = drop.movies <= LARGEST_REPEATED
    const runs = isRepeated && loads ? options.rounds : 1
    for (let run = 0; run < runs; run++) dataDirs.push(await mkdtemp(join(folder, 'load-')))
    const [dataDir = ''] = dataDirs
    note('  loads')
    const load = await timeLoads(drop.path, dataDirs, folder, env)
    if (loads) note('  upserts')
    const upserts = loads ? await timeUpserts(dataDirs.at(-1) ?? '', folder, env) : null
    if (serves) note('  starts')
    const start = serves ? await timeStarts([dataDir, dataDir, dataDir], env) : null
    if (!serves || !isRepeated) return { load, start, readers: null, upserts }
    note('  readers during loads')
    const requests = mixedRequests(only, world, seed, READ_REQUESTS)
    return { load, start, readers: await readDuringLoads(driver, requests, { dataDir, drop: drop.path }, env), upserts }
  } finally {
    // Not earlier: on some file systems, making files is slow for a while after many were removed.
    for (const dataDir of dataDirs) await rm(dataDir, { recursive: true, force: true })
  }
}

async function prepared(movies: number, { options, folder, server, env, note }: Workshop): Promise<Subject> {
  note(`${movies} movies`)
  const drop = await benchDrop(folder, { movies, seed: options.seed })
  const client = sqlClient(server.url, 'default', 1)
  const published = await publish(client, drop, { ...env, CLICKHOUSE_URL: server.url, DATA_DIR: folder })
  const byHand = `${published.prefix}_by_hand`
  await makeDatabase(client, byHand)
  await client.close()
  const handClient = sqlClient(server.url, byHand, 1)
  try {
    note('  tables by hand')
    await makeHandWrittenTables(handClient, published.database)
    return { drop, published, byHand, world: await readWorld(handClient) }
  } finally {
    await handClient.close()
  }
}

async function askAll({ published, byHand, world }: Subject, workshop: Workshop): Promise<QuestionFigures[]> {
  const { options, folder, server, driver, env, note } = workshop
  const { url, pid } = server
  const peer = options.postgraphile ? await startPeer(folder, url, byHand) : null
  const reelhouse = await startReelhouse({ ...env, CLICKHOUSE_URL: url, CLICKHOUSE_DATABASE: published.prefix })
  const sql = (layout: 'rollups' | 'flat'): Side => ({
    name: layout,
    target: { kind: 'sql', url, database: byHand, layout },
    pids: [pid],
  })
  const sides: Side[] = [
    {
      name: 'reelhouse',
      target: { kind: 'graphql', url: reelhouse.url, dialect: 'reelhouse' },
      pids: [reelhouse.pid, pid],
    },
    sql('rollups'),
    sql('flat'),
    ...(peer === null ? [] : [peer.side]),
  ]
  try {
    const all: QuestionFigures[] = []
    for await (const figures of askQuestions({ ...options, questions: options.only, world }, sides, driver)) {
      const perSecond = figures.sides.map(({ name, many }) => `${name} ${Math.round(many.perSecond)}/s`)
      note(`  ${figures.question}: ${perSecond.join(', ')}`)
      all.push(figures)
    }
    return all
  } finally {
    await Promise.all([reelhouse.stop(), peer?.stop()])
  }
}
