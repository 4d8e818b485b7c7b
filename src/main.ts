import 'reflect-metadata'
import { clickHouseConfig, connect } from '../clickhouse/index.js'
import { describeFailure, type Loading, load, reportText, serveLoads, withSampleDrop } from '../loader/index.js'
import { serverConfig } from './config.js'
import { createReelhouse } from './create-reelhouse.js'
import { ServerStartError } from './server/listen.js'
import { SnapshotStore } from './snapshot/snapshot.store.js'

const SAMPLE = { movies: 5000, seed: 1 }

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Starts everything, in the order in which it depends on each other, and stops it in the opposite one. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const config = clickHouseConfig(env)
  const { host, port, cacheBytes } = serverConfig(env)
  const ch = await connect(config)
  const snapshots = new SnapshotStore(ch)
  const loading: Loading = async ({ path, columns, maxRejected }, onProgress, signal) => {
    const options = { columns: new Map(columns), maxRejected, dataDir: config.dataDir, onProgress, signal }
    const report = await load(ch, path, { ...options, inUse: () => snapshots.inUse() })
    snapshots.forget()
    return report
  }

  const server = await createReelhouse(ch, snapshots, { cacheBytes, logger: { level: 'warn' } })
  const url = await server.listen({ host, port })
  const stopLoads = ch.engine === 'embedded' ? await serveLoads(config.dataDir, loading) : async () => {}
  if (!(await snapshots.isPublished())) await loadSample(loading)

  const stop = async (): Promise<void> => {
    await server.close()
    await stopLoads()
    await ch.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

  say(`Reelhouse serves snapshot ${(await snapshots.served()).id} at ${url}/graphql (Apollo Sandbox in a browser).`)
  say('Your own drop: npm run load -- movies_metadata.csv')
}

async function loadSample(loading: Loading): Promise<void> {
  say(`Nothing is published yet: loading a sample of ${SAMPLE.movies.toLocaleString('en-US')} made-up movies.`)
  const report = await withSampleDrop(SAMPLE, (path) =>
    loading({ path, columns: [], maxRejected: 0 }, () => {}, new AbortController().signal),
  )
  say(reportText(report))
}

try {
  await main(process.env)
} catch (error) {
  process.stderr.write(`error: ${error instanceof ServerStartError ? error.message : describeFailure(error)}\n`)
  process.exit(1)
}
