import type { Environment } from '../child/fork-probed.js'
import { startReelhouse } from '../child/reelhouse.js'
import type { Published } from '../data/published.js'
import type { Driver } from '../drive/start-driver.js'
import { questionOf } from '../questions/catalog.js'
import { hotParameters, type World } from '../questions/parameters.js'

/** Of the server process, in bytes. */
export interface MemoryFigures {
  readonly requests: number
  /** When it had answered a few requests. */
  readonly before: number
  readonly after: number
  readonly peak: number
}

const WARM_UP = 200
const REQUESTS = 10_000
const CLIENTS = 16

/**
 * Asks a fresh server ten thousand requests, none like another in its text, and of the questions that have parameters,
 * drawn for each. Null if the questions have none.
 */
export async function watchMemory(
  driver: Driver,
  { prefix }: Published,
  url: string,
  world: World,
  questions: readonly string[],
  env: Environment,
): Promise<MemoryFigures | null> {
  const varying = questions.filter((id) => Object.keys(questionOf(id).variables(hotParameters(world))).length > 0)
  if (varying.length === 0) return null
  const reelhouse = await startReelhouse({ ...env, CLICKHOUSE_URL: url, CLICKHOUSE_DATABASE: prefix })
  const ask = (requests: number, seed: number) =>
    driver.drive({
      target: { kind: 'graphql', url: reelhouse.url },
      questions: varying,
      parameters: { world, seed },
      clients: CLIENTS,
      until: { requests },
      differentDocuments: true,
    })
  try {
    await ask(WARM_UP, 1)
    const before = await reelhouse.usage()
    await ask(REQUESTS, 2)
    const after = await reelhouse.usage()
    return { requests: REQUESTS, before: before.rss, after: after.rss, peak: after.peakRss }
  } finally {
    await reelhouse.stop()
  }
}
