import 'reflect-metadata'
import { connect } from '../clickhouse/index.js'
import { clickHouseSettings, readEnvironment } from '../clickhouse/settings.js'
import {
  archiveSettings,
  describeFailure,
  loadDrop,
  MAX_REJECTED,
  openArchive,
  placeName,
  recover,
  reportText,
  serveTasks,
  startWatching,
  type WatchConfig,
  type Workplace,
  watchSettings,
  withSampleDrop,
  writeText,
} from '../loader/index.js'
import { serverSettings } from './config.js'
import { createReelhouse } from './create-reelhouse.js'
import { ServerStartError } from './server/connections/listen.js'
import { SnapshotStore } from './snapshot/snapshot.store.js'

const SAMPLE = { movies: 5000, seed: 1 }

const say = (text: string): void => writeText(process.stdout, text)

/** Starts everything, in the order in which it depends on each other, and stops it in the opposite one. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const { clickHouse, serving, kept, drops } = readEnvironment(
    { clickHouse: clickHouseSettings, serving: serverSettings, kept: archiveSettings, drops: watchSettings(env) },
    env,
  )
  const { host, port, cacheBytes, corsOrigins } = serving
  const ch = await connect(clickHouse)
  const snapshots = new SnapshotStore(ch)
  const archive = await openArchive(kept)
  const workplace: Workplace = {
    ch,
    dataDir: clickHouse.dataDir,
    archive,
    inUse: () => snapshots.inUse(),
    lease: (snapshot) => snapshots.lease(snapshot),
    changed: () => snapshots.forget(),
  }

  const server = await createReelhouse(ch, snapshots, { cacheBytes, corsOrigins, logger: { level: 'warn' } })
  const url = await server.listen({ host, port })
  const stopTasks = ch.engine === 'embedded' ? await serveTasks(workplace) : async () => {}
  await mend(workplace)
  if (drops === null && !(await snapshots.isPublished())) await loadSample(workplace)
  const stopWatching = drops === null ? async () => {} : watchBeside(workplace, drops)

  const stop = async (): Promise<void> => {
    await server.close()
    await Promise.all([stopTasks(), stopWatching()])
    await ch.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

  const served = await snapshots.newest()
  const what = served === null ? 'is ready, but nothing is published yet,' : `serves snapshot ${served.id}`
  say(`Reelhouse ${what} at ${url}/graphql (Apollo Sandbox in a browser).`)
  if (drops === null) say('Your own drop: npm run load -- movies_metadata.csv')
  else say(`Drops that arrive in ${placeName(drops.place)} are loaded.`)
}

/** What is served does not depend on the archive: a server starts also where that is not to be had. */
async function mend({ ch, archive, dataDir }: Workplace): Promise<void> {
  await recover(ch, archive, dataDir).catch((error: unknown) => say(`warning: ${describeFailure(error)}`))
}

function watchBeside({ ch, archive, dataDir, inUse, changed }: Workplace, drops: WatchConfig): () => Promise<void> {
  return startWatching(ch, archive, drops, { dataDir, maxRejected: MAX_REJECTED, say, inUse, onPublished: changed })
}

async function loadSample({ ch, archive, dataDir, changed }: Workplace): Promise<void> {
  say(`Nothing is published yet: loading a sample of ${SAMPLE.movies.toLocaleString('en-US')} made-up movies.`)
  const report = await withSampleDrop(SAMPLE, (path) =>
    loadDrop(ch, archive, path, { dataDir, maxRejected: 0, isMadeUp: true }),
  )
  changed()
  say(reportText(report))
}

try {
  await main(process.env)
} catch (error) {
  writeText(process.stderr, `error: ${error instanceof ServerStartError ? error.message : describeFailure(error)}`)
  process.exit(1)
}
