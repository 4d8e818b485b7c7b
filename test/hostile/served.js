import 'reflect-metadata'
import { subscribe } from 'node:diagnostics_channel'
import { bind, col, connect, sql } from '../../dist/clickhouse/index.js'
import { clickHouseSettings, readEnvironment } from '../../dist/clickhouse/settings.js'
import { archiveSettings, loadFile, openArchive } from '../../dist/loader/index.js'
import { withSampleDrop } from '../../dist/loader/sample/sample-drop.js'
import { createReelhouse } from '../../dist/src/create-reelhouse.js'
import { SnapshotStore } from '../../dist/src/snapshot/snapshot.store.js'
import { SnapshotSources } from '../../dist/src/snapshot/sources.js'

/** A Reelhouse as `npm start` makes it, in a process of its own, which says what it still holds when it is asked. */

const { config, kept } = readEnvironment({ config: clickHouseSettings, kept: archiveSettings }, process.env)
const ch = await connect(config)
const snapshots = new SnapshotStore(ch)
const { dataDir } = config
const archive = await openArchive(kept)
const inUse = () => snapshots.inUse()
await withSampleDrop({ movies: Number(process.env['MOVIES']), seed: 5 }, (path) =>
  loadFile({ ch, dataDir, archive, inUse }, { path, maxRejected: 0 }),
)

let server
subscribe('http.server.request.start', (message) => {
  server = message.server
})
const sources = new SnapshotSources(snapshots, ch.prefix, null, () => {})
const reelhouse = await createReelhouse(ch, sources, { cacheBytes: 32 * 2 ** 20, logger: { level: 'warn' } })
const url = await reelhouse.listen({ host: '127.0.0.1', port: 0 })

process.on('message', () => void state().then((held) => process.send(held)))
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.once(
  'SIGTERM',
  () =>
    void reelhouse
      .close()
      .then(() => ch.close())
      .then(() => process.exit(0)),
)
process.send({ url })

async function state() {
  const running = await ch.query(
    sql`SELECT query FROM system.processes
        WHERE position(query, ${bind.string(`${ch.prefix}_s`)}) > 0 AND position(query, 'system.processes') = 0`,
    { query: col.string },
  )
  global.gc()
  return {
    leases: [...inUse()],
    connections: await new Promise((resolve) => server.getConnections((_error, count) => resolve(count))),
    statements: running.map(({ query }) => query),
    rss: process.memoryUsage.rss(),
    heap: process.memoryUsage().heapUsed,
  }
}
