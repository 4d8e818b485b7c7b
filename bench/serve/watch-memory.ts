import type { Environment } from '../child/fork-probed.js'
import { startReelhouse } from '../child/reelhouse.js'
import type { Asked } from '../drive/job.js'
import type { Driver } from '../drive/start-driver.js'

/** Of the server process before another ClickHouse, in bytes. */
export interface MemoryFigures {
  readonly requests: number
  /** When it had answered a few requests. */
  readonly before: number
  readonly after: number
  readonly peak: number
}

const WARM_UP = 200
const CLIENTS = 16

/** Asks a fresh server requests, none like another in its parameters or its text. */
export async function watchMemory(
  driver: Driver,
  requests: readonly Asked[],
  env: Environment,
): Promise<MemoryFigures> {
  const reelhouse = await startReelhouse(env)
  const ask = (some: readonly Asked[]) =>
    driver.drive({
      target: { kind: 'graphql', url: reelhouse.url, dialect: 'reelhouse' },
      requests: some,
      again: false,
      clients: CLIENTS,
      seconds: null,
      differentTexts: true,
    })
  try {
    await ask(requests.slice(0, WARM_UP))
    const before = await reelhouse.usage()
    const { latencies } = await ask(requests.slice(WARM_UP))
    const after = await reelhouse.usage()
    return { requests: latencies.length, before: before.rss, after: after.rss, peak: after.peakRss }
  } finally {
    await reelhouse.stop()
  }
}
