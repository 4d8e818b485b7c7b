import type { GraphQLSchema } from 'graphql'
import type { ClickHouse } from '../clickhouse/index.js'
import { anybody } from './access/anybody.js'
import type { Caller } from './access/caller.js'
import { VisibleSchemas } from './access/hidden/visible-schemas.js'
import { CatalogReader } from './catalog/catalog-reader.js'
import { uncachedAnswers } from './catalog/uncached-answers.js'
import { CompanyNames } from './company/company-names.js'
import type { SubscriptionContext } from './context.js'
import { serveExports } from './export/export-route.js'
import { GenreNames } from './genre/genre-names.js'
import { type LoadsInProcess, noLoads } from './load/running-loads.js'
import { AskedFilters } from './movie/asked-filters.js'
import { RequestLife } from './request/request-life.js'
import { RowCache } from './request/row-cache.js'
import { RequestContext } from './request-context.js'
import { createSchema } from './schema/schema.js'
import { type Authenticate, callerOf } from './server/access/authentication.js'
import { createServer, type Server, type ServerOptions } from './server/create-server.js'
import { costExtension } from './server/graphql/cost-extension.js'
import { explainExtension } from './server/graphql/explain-extension.js'
import { rowCacheMetrics } from './server/metrics/row-cache-metrics.js'
import { catalogOfRequest } from './snapshot/catalog-of-request.js'
import { cursorSnapshot } from './snapshot/cursor-snapshot.js'
import { PublicationsBySource } from './snapshot/publications.js'
import { snapshotFigures } from './snapshot/snapshot-figures.js'
import { snapshotNamedIn } from './snapshot/snapshot-header.js'
import { snapshotOfRequest } from './snapshot/snapshot-of-request.js'
import type { SnapshotSources } from './snapshot/sources.js'
import type { ServerTracing } from './tracing/server-tracing.js'

export interface ReelhouseOptions
  extends Pick<ServerOptions<RequestContext>, 'logger' | 'connectionLimits' | 'trustedDocuments' | 'tls'> {
  /** For what is cached between requests: one half for rows of statements, one for whole answers. 0 caches nothing. */
  readonly cacheBytes: number
  /** The whole schema, where others have it already. */
  readonly schema?: GraphQLSchema
  /** Finds out who asks. Default: anybody, who may do everything. */
  readonly authenticate?: Authenticate
  /** The same of somebody who was let in before. Default: as of a new request. */
  readonly checkCaller?: Authenticate
  /** The origins whose pages may ask from browsers; `*` is any. Default: none but the server's own. */
  readonly corsOrigins?: readonly string[]
  /** The folder that the explorer was built into. Default: it is not served. */
  readonly explorer?: string | null
  /** The loads of this process. Default: it has none. */
  readonly running?: LoadsInProcess
  /** Null: nothing is traced. The ClickHouse is to be one whose statements are. */
  readonly tracing?: Pick<ServerTracing, 'watch' | 'plugin'> | null
}

const isOpen: Authenticate = () => anybody

/** The server that answers from the published snapshots of a ClickHouse; it does not listen yet. */
export function createReelhouse(
  ch: ClickHouse,
  sources: SnapshotSources,
  {
    cacheBytes,
    corsOrigins = [],
    connectionLimits = {},
    logger,
    schema = createSchema(),
    authenticate = isOpen,
    checkCaller,
    trustedDocuments = null,
    tls = null,
    tracing = null,
    explorer = null,
    running = noLoads,
  }: ReelhouseOptions,
): Promise<Server> {
  const cache = new RowCache(ch, cacheBytes / 2)
  const shared = {
    ch,
    cache,
    companyNames: new CompanyNames(),
    genreNames: new GenreNames(),
    askedFilters: new AskedFilters(cacheBytes > 0),
    running,
  }
  const publications = new PublicationsBySource()
  const subscriptionContextFor = ({ name, role }: Caller): SubscriptionContext => ({
    publications: publications.of(sources.of(role)),
    get catalog() {
      return catalogOfRequest(
        sources.of(role),
        new CatalogReader(
          ch,
          { statements: 0, cacheHits: 0, rows: 0 },
          new RequestLife({ name, atOnce: role.limits.statementsAtOnce }),
        ),
        running,
      )
    },
  })
  const schemas = new VisibleSchemas(schema)
  return createServer({
    schemas,
    authenticate,
    checkCaller,
    contextFor: async (request, life) => {
      const caller = callerOf(request)
      const snapshots = sources.of(caller.role)
      const snapshot = await snapshotOfRequest(snapshots, request)
      return new RequestContext(shared, snapshots, snapshot, snapshotNamedIn(request) !== null, life, caller)
    },
    subscriptionContextFor,
    endSubscriptions: () => publications.end(),
    version: (role) => sources.of(role).version(),
    health: {
      serves: () => sources.whole.served(),
      ping: () => ch.ping(),
      isCaching: cacheBytes > 0,
      isRemote: ch.engine === 'server',
    },
    plugins: [
      cursorSnapshot,
      costExtension,
      explainExtension,
      uncachedAnswers,
      ...(tracing === null ? [] : [tracing.plugin]),
    ],
    ...(tracing !== null && { watch: tracing.watch }),
    routes: [(fastify) => serveExports(fastify, { ch, snapshotsOf: (role) => sources.of(role), schemas })],
    cacheBytes: cacheBytes / 2,
    metrics: [...rowCacheMetrics(ch, cache), ...snapshotFigures(sources.whole)],
    corsOrigins,
    connectionLimits,
    trustedDocuments,
    tls,
    explorer,
    logger,
  })
}
