import { setTimeout as delay } from 'node:timers/promises'
import type { Environment } from '../child/fork-probed.js'
import { type Reelhouse, startReelhouse } from '../child/reelhouse.js'
import { GraphQLTransport } from '../drive/graphql-transport.js'
import { median } from '../measure/figures.js'

/** Servers with the embedded engine that have just been started. */
export interface StartFigures {
  readonly runs: number
  /** From starting the process to its first answer with numbers. */
  readonly seconds: number
  /** Of the process when nobody asks, in bytes; the most of all runs. */
  readonly idleRss: number
}

const IDLE_SECONDS = 3
const PATIENCE_SECONDS = 120
const QUERY = '{ movieStats { totals { movieCount } } }'

/** Starts a server on each of the data directories. */
export async function timeStarts(dataDirs: readonly string[], env: Environment): Promise<StartFigures> {
  const seconds: number[] = []
  const idle: number[] = []
  for (const dataDir of dataDirs) {
    const began = performance.now()
    const reelhouse = await startReelhouse({ ...env, DATA_DIR: dataDir, CLICKHOUSE_URL: undefined })
    try {
      await firstAnswer(reelhouse)
      seconds.push((performance.now() - began) / 1000)
      await delay(IDLE_SECONDS * 1000)
      idle.push((await reelhouse.usage()).rss)
    } finally {
      await reelhouse.stop()
    }
  }
  return { runs: dataDirs.length, seconds: median(seconds), idleRss: Math.max(...idle) }
}

/** A server that has nothing published yet refuses until it has. */
async function firstAnswer({ url }: Reelhouse): Promise<void> {
  const transport = new GraphQLTransport(url, 1)
  const deadline = performance.now() + PATIENCE_SECONDS * 1000
  try {
    for (;;) {
      try {
        await transport.send({ query: QUERY, variables: {} })
        return
      } catch (error) {
        if (performance.now() > deadline) throw error
        await delay(10)
      }
    }
  } finally {
    transport.close()
  }
}
