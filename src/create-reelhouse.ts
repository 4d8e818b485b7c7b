import type { GraphQLSchema } from 'graphql'
import type { ClickHouse } from '../clickhouse/index.js'
import { anybody } from './access/anybody.js'
import { VisibleSchemas } from './access/hidden/visible-schemas.js'
import { CatalogReader } from './catalog/catalog-reader.js'
import { uncachedAnswers } from './catalog/uncached-answers.js'
import { CompanyNames } from './company/company-names.js'
import type { SubscriptionContext } from './context.js'
import { serveExports } from './export/export-route.js'
import { GenreNames } from './genre/genre-names.js'
import { AskedFilters } from './movie/asked-filters.js'
import { RequestLife } from './request/request-life.js'
import { RowCache } from './request/row-cache.js'
import { RequestContext } from './request-context.js'
import { createSchema } from './schema/schema.js'
import { type Authenticate, callerOf } from './server/access/authentication.js'
import { createServer, type Server, type ServerOptions } from './server/create-server.js'
import { costExtension } from './server/graphql/cost-extension.js'
import { rowCacheMetrics } from './server/metrics/row-cache-metrics.js'
import { catalogOfRequest } from './snapshot/catalog-of-request.js'
import { cursorSnapshot } from './snapshot/cursor-snapshot.js'
import { Publications } from './snapshot/publications.js'
import type { SnapshotStore } from './snapshot/snapshot.store.js'
import { snapshotFigures } from './snapshot/snapshot-figures.js'
import { snapshotNamedIn } from './snapshot/snapshot-header.js'
import { snapshotOfRequest } from './snapshot/snapshot-of-request.js'

export interface ReelhouseOptions
  extends Pick<ServerOptions<RequestContext>, 'logger' | 'connectionLimits' | 'trustedDocuments'> {
  /** For what is cached between requests: one half for rows of statements, one for whole answers. 0 caches nothing. */
  readonly cacheBytes: number
  /** The whole schema, where others have it already. */
  readonly schema?: GraphQLSchema
  /** Finds out who asks. Default: anybody, who may do everything. */
  readonly authenticate?: Authenticate
  /** The origins whose pages may ask from browsers; `*` is any. Default: none but the server's own. */
  readonly corsOrigins?: readonly string[]
}

const isOpen: Authenticate = async () => anybody

/** The server that answers from the published snapshots of a ClickHouse; it does not listen yet. */
export function createReelhouse(
  ch: ClickHouse,
  snapshots: SnapshotStore,
  {
    cacheBytes,
    corsOrigins = [],
    connectionLimits = {},
    logger,
    schema = createSchema(),
    authenticate = isOpen,
    trustedDocuments = null,
  }: ReelhouseOptions,
): Promise<Server> {
  const cache = new RowCache(ch, cacheBytes / 2)
  const shared = {
    ch,
    cache,
    companyNames: new CompanyNames(),
    genreNames: new GenreNames(),
    askedFilters: new AskedFilters(cacheBytes > 0),
    snapshots,
  }
  const publications = new Publications(snapshots)
  const subscriptionContextFor = (): SubscriptionContext => ({
    publications,
    get catalog() {
      return catalogOfRequest(snapshots, new CatalogReader(ch, { statements: 0, cacheHits: 0 }, new RequestLife()))
    },
  })
  const schemas = new VisibleSchemas(schema)
  return createServer({
    schemas,
    authenticate,
    contextFor: async (request, life) => {
      const caller = callerOf(request)
      const snapshot = await snapshotOfRequest(snapshots, request)
      return new RequestContext(shared, snapshot, snapshotNamedIn(request) !== null, life, caller)
    },
    subscriptionContextFor,
    endSubscriptions: () => publications.end(),
    version: () => snapshots.version(),
    health: async () => {
      await ch.ping()
      return { snapshot: (await snapshots.served()).id }
    },
    plugins: [cursorSnapshot(snapshots), costExtension, uncachedAnswers],
    routes: [(fastify) => serveExports(fastify, { ch, snapshots, schemas })],
    cacheBytes: cacheBytes / 2,
    metrics: [...rowCacheMetrics(ch, cache), ...snapshotFigures(snapshots)],
    corsOrigins,
    connectionLimits,
    trustedDocuments,
    logger,
  })
}
