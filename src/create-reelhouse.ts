import type { ClickHouse } from '../clickhouse/index.js'
import { CompanyNames } from './company/company-names.js'
import { costExtension } from './query/cost-extension.js'
import { readerFigures } from './query/reader-figures.js'
import { RowCache } from './query/row-cache.js'
import { RequestContext } from './request-context.js'
import { createSchema } from './schema.js'
import { createServer, type Server, type ServerOptions } from './server/create-server.js'
import { cursorSnapshot } from './snapshot/cursor-snapshot.js'
import type { SnapshotStore } from './snapshot/snapshot.store.js'

export interface ReelhouseOptions extends Pick<ServerOptions<RequestContext>, 'logger'> {
  /** For what is kept between requests: one half for rows of statements, one for whole answers. 0 keeps nothing. */
  readonly cacheBytes: number
}

/** The server that answers from the published snapshots of a ClickHouse; it does not listen yet. */
export function createReelhouse(
  ch: ClickHouse,
  snapshots: SnapshotStore,
  { cacheBytes, logger }: ReelhouseOptions,
): Promise<Server> {
  const cache = new RowCache(ch, cacheBytes / 2)
  const shared = { prefix: ch.prefix, cache, companyNames: new CompanyNames(), snapshots }
  return createServer({
    schema: createSchema(),
    contextFor: async () => new RequestContext(shared, await snapshots.served()),
    version: async () => (await snapshots.served()).id,
    health: async () => {
      await ch.ping()
      return { snapshot: (await snapshots.served()).id }
    },
    plugins: [cursorSnapshot(snapshots), costExtension],
    cacheBytes: cacheBytes / 2,
    figures: readerFigures(ch, cache),
    logger,
  })
}
