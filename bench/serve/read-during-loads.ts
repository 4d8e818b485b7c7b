import type { Environment } from '../child/fork-probed.js'
import { startReelhouse } from '../child/reelhouse.js'
import type { Asked, Driven } from '../drive/job.js'
import type { Driver } from '../drive/start-driver.js'
import { load } from '../load/time-loads.js'
import { percentile } from '../measure/figures.js'

/** How long readers wait for the slowest hundredth of their answers, in milliseconds. */
export interface ReaderFigures {
  readonly readers: number
  readonly loads: number
  readonly quiet: { readonly requests: number; readonly p99: number }
  readonly loading: { readonly requests: number; readonly p99: number }
}

const READERS = 2
const LOADS = 10
const QUIET_SECONDS = 10
/** In which requests are sent while loads run: the readers pause no longer than it takes to send them the next. */
const SLICE_SECONDS = 1
/** More than the readers can ask in a slice. */
const LARGEST_SLICE = 4000

/** Asks an embedded server all the time, first while nothing else happens, then while it loads a drop again and again. */
export async function readDuringLoads(
  driver: Driver,
  requests: readonly Asked[],
  { dataDir, drop }: { dataDir: string; drop: string },
  env: Environment,
): Promise<ReaderFigures> {
  const reelhouse = await startReelhouse({ ...env, DATA_DIR: dataDir, CLICKHOUSE_URL: undefined })
  let asked = 0
  const read = async (): Promise<Driven> => {
    const driven = await driver.drive({
      target: { kind: 'graphql', url: reelhouse.url, dialect: 'reelhouse' },
      requests: requests.slice(asked, asked + LARGEST_SLICE),
      again: false,
      clients: READERS,
      seconds: SLICE_SECONDS,
      differentTexts: false,
    })
    asked += driven.latencies.length
    // From the beginning again: since then, other snapshots have been published.
    if (asked === requests.length) asked = 0
    return driven
  }
  try {
    await read()
    const quiet: Driven[] = []
    for (let slice = 0; slice < QUIET_SECONDS; slice++) quiet.push(await read())
    const loading: Driven[] = []
    let isLoading = true
    const loads = loadAgain(dataDir, drop, env).finally(() => {
      isLoading = false
    })
    // Rejects where it is awaited.
    loads.catch(() => {})
    while (isLoading) loading.push(await read())
    await loads
    return { readers: READERS, loads: LOADS, quiet: waits(quiet), loading: waits(loading) }
  } finally {
    await reelhouse.stop()
  }
}

/** The server has the database open: it does the loads, and the command waits for it. */
async function loadAgain(dataDir: string, drop: string, env: Environment): Promise<void> {
  for (let run = 0; run < LOADS; run++) await load(dataDir, [drop, '--force'], env)
}

function waits(slices: readonly Driven[]) {
  const latencies = slices.flatMap((slice) => slice.latencies).sort((a, b) => a - b)
  return { requests: latencies.length, p99: percentile(latencies, 99) }
}
