import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify'
import type { GraphQLSchema, ValidationRule } from 'graphql'
import { Registry } from 'prom-client'
import type { Caller } from '../access/caller.js'
import type { VisibleSchemas } from '../access/hidden/visible-schemas.js'
import type { Role } from '../access/role.js'
import type { TrustedDocuments } from '../access/trusted-documents.js'
import type { Context, SubscriptionContext } from '../context.js'
import { Scheduler } from '../execution/scheduler.js'
import { queryLimits } from '../limits/query-limits.js'
import { queryLimitsRule } from '../limits/query-limits-rule.js'
import { variableLimits } from '../limits/variable-limits.js'
import type { ErrorCode } from '../request/request-error.js'
import type { RequestLife } from '../request/request-life.js'
import { type Authenticate, authenticateRequests } from './access/authentication.js'
import { forbiddenRule, forbiddenVariables } from './access/forbidden.js'
import { limitCallers } from './access/request-limits.js'
import { AnswerCache } from './answers/answer-cache.js'
import { answerCacheMetrics } from './answers/answer-cache-metrics.js'
import { AnswerTexts } from './answers/answer-texts.js'
import { refuseOtherEncodings } from './bodies/body-encodings.js'
import { readJsonBodies } from './bodies/json-bodies.js'
import { type ConnectionLimits, connectionLimits, limitConnections, timeouts } from './connections/connection-limits.js'
import { refuseEarly } from './connections/early-refusals.js'
import { encrypted } from './connections/encrypted.js'
import { lingerWithBodies } from './connections/lingering-close.js'
import { type Address, listen } from './connections/listen.js'
import { OpenAnswers } from './connections/open-answers.js'
import { refuseOverload } from './connections/overload.js'
import { limitHttp2Bodies, type TlsFiles } from './connections/tls.js'
import { unreadableRequests } from './connections/unreadable-requests.js'
import { allowOrigins } from './cors.js'
import { refusingWithStatus, throwWithStatus } from './errors/error-status.js'
import { errorFormatter } from './errors/format-error.js'
import { answerHttpErrors } from './errors/http-errors.js'
import { sayWhenToRetry } from './errors/retry-after.js'
import { serveExplorer } from './explorer/serve-explorer.js'
import { admission } from './graphql/admission.js'
import { ApolloServers } from './graphql/apollo-servers.js'
import { AskedOperations } from './graphql/asked-operations.js'
import { DocumentStore } from './graphql/document-store.js'
import { executionGateway } from './graphql/execution-gateway.js'
import { serveGraphQL } from './graphql/graphql-route.js'
import { noSubscriptions } from './graphql/no-subscriptions.js'
import { PersistedQueries } from './graphql/persisted-queries.js'
import { snapshotExtension } from './graphql/snapshot-extension.js'
import { type HealthCheck, serveHealth } from './health.js'
import { landingPage } from './landing-page/landing-page.js'
import { requestId } from './log/request-id.js'
import { logRequests } from './log/request-log.js'
import { RequestMetrics } from './metrics/request-metrics.js'
import { type LazyMetric, serveMetrics } from './metrics/serve-metrics.js'
import { serveSubscriptions } from './subscriptions/event-stream.js'

export interface ServerOptions<RequestContext extends Context> {
  /** As each role sees it. */
  readonly schemas: VisibleSchemas
  /** Finds out who asks. */
  readonly authenticate: Authenticate
  /** The same of somebody who was let in before, and listens since; by default as of a new request. */
  readonly checkCaller?: Authenticate | undefined
  /** Chooses the snapshot of a request; called once for each. */
  readonly contextFor: (request: FastifyRequest, life: RequestLife) => Promise<RequestContext>
  /** Of the events of one subscription; called once for each. */
  readonly subscriptionContextFor: (caller: Caller) => SubscriptionContext
  /** Null if there are none. */
  readonly trustedDocuments?: TrustedDocuments | null
  /** Called when the server is to close: ends what clients listen to. */
  readonly endSubscriptions: () => void
  readonly health: HealthCheck
  /** Names what answers to a role are computed from now; they are kept for as long as it stays the same. */
  readonly version: (role: Role) => Promise<string>
  /** For whole answers; 0 keeps none. */
  readonly cacheBytes: number
  /** For /metrics, besides those of the server itself. */
  readonly metrics: readonly LazyMetric[]
  /** The origins whose pages may ask from browsers; `*` is any. */
  readonly corsOrigins: readonly string[]
  /** Those that are not to be as they are by default. */
  readonly connectionLimits?: Partial<ConnectionLimits>
  /** pino's options, or false for silence. From the level info on, each request is a line; from warn on, only failures are. */
  readonly logger: FastifyServerOptions['logger']
  /** HTTPS, by HTTP/2 and HTTP/1.1, with the certificate of these files. Default: HTTP/1.1 that is not encrypted. */
  readonly tls?: TlsFiles | null
  /** Sees each request before anything else does. */
  readonly watch?: (fastify: FastifyInstance) => void
  /** The folder that the explorer was built into, served at `/`; null: `/` leads to `/graphql`. */
  readonly explorer?: string | null
  /** Further addresses. */
  readonly routes?: readonly ((fastify: FastifyInstance) => void)[]
  /** Further rules that documents must obey. */
  readonly validationRules?: readonly ValidationRule[]
  /** Further plugins; they come before those that write into responses. */
  readonly plugins?: readonly ApolloServerPlugin<RequestContext>[]
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Counts an error that a client is told of. */
    countError: (code: ErrorCode) => void
  }
}

export interface Server {
  /** Begins to serve and returns the server's URL; rejects with ServerStartError. */
  listen(address: Address): Promise<string>
  /** Finishes the requests that have begun, then stops. */
  close(): Promise<void>
}

/** Finding out what each mistake was meant to be takes long, and nobody reads a hundred. */
const MAX_ERRORS = 20

const bodyLimit = 1024 * 1024

/** GraphQL and its Sandbox at /graphql, its subscriptions at /graphql/stream, /health and /metrics. */
export async function createServer<RequestContext extends Context>(
  options: ServerOptions<RequestContext>,
): Promise<Server> {
  const { explorer = null } = options
  const registry = new Registry()
  const metrics = new RequestMetrics(registry)
  const operations = new AskedOperations()
  const texts = new AnswerTexts()
  const scheduler = new Scheduler()
  const answers = new OpenAnswers()
  const limits = { ...connectionLimits, ...options.connectionLimits }
  const { expectationFailed, ...unreadable } = unreadableRequests({
    count: metrics.failed,
    corsOrigins: options.corsOrigins,
    answers,
    lingerMs: limits.lingerMs,
  })
  const common = {
    ...unreadable,
    return503OnClosing: false,
    ...timeouts(limits),
    ...(options.logger !== undefined && { logger: options.logger }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    bodyLimit,
  }
  const tls = options.tls ?? null
  const fastify = tls === null ? Fastify(common) : await encrypted(common, tls, limits.idleMs)
  const admit = admission(scheduler, texts)
  const persistedQueries = { cache: new PersistedQueries() }
  const format = errorFormatter(fastify.log, metrics.failed)
  const apolloFor = (schema: GraphQLSchema, drain: readonly ApolloServerPlugin[] = []) =>
    new ApolloServer<RequestContext>({
      gateway: executionGateway(schema, admit),
      stringifyResult: (answer) => texts.write(answer),
      introspection: true,
      nodeEnv: 'production',
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      csrfPrevention: false, // there are no cookies to misuse and nothing to change, and some clients ask by GET first
      persistedQueries,
      documentStore: new DocumentStore(),
      logger: fastify.log,
      formatError: format,
      parseOptions: { maxTokens: queryLimits.tokens },
      validationOptions: { maxErrors: MAX_ERRORS },
      validationRules: [
        queryLimitsRule,
        forbiddenRule(options.schemas.whole, options.schemas.lacking(schema)),
        ...(options.validationRules ?? []),
      ],
      plugins: [
        ...drain,
        ApolloServerPluginCacheControlDisabled(), // it would call a hook for every field of every row
        operations.plugin,
        refusingWithStatus(variableLimits),
        refusingWithStatus(forbiddenVariables(options.schemas.whole)),
        refusingWithStatus(noSubscriptions),
        ...(options.plugins ?? []).map(refusingWithStatus),
        snapshotExtension,
        landingPage(explorer !== null),
      ],
    })
  const apollo = apolloFor(options.schemas.whole, [fastifyApolloDrainPlugin(fastify)])
  await apollo.start()
  const apollos = new ApolloServers<RequestContext>(options.schemas, apollo, apolloFor)

  let closing = false
  // A connection that stays open after its answer would hold up the end until it is given up.
  fastify.addHook('onSend', async ({ raw }, reply) => {
    if (closing && raw.httpVersionMajor === 1) reply.header('connection', 'close')
  })
  fastify.decorate('countError', metrics.failed)
  answers.watch(fastify) // first, since what fails in the next request is told as soon as that is read
  options.watch?.(fastify)
  refuseEarly(fastify, expectationFailed, () => closing)
  fastify.decorateRequest('cacheKey', null)
  fastify.decorateRequest('operation', null)
  fastify.decorateRequest('effort', null)
  fastify.decorateRequest('errorCode', null)
  fastify.removeContentTypeParser('text/plain') // pages of any origin may send it, unasked
  sayWhenToRetry(fastify)
  limitConnections(fastify, limits)
  lingerWithBodies(fastify, limits.lingerMs)
  limitHttp2Bodies(fastify, limits.requestMs)
  await allowOrigins(fastify, options.corsOrigins)
  metrics.watch(fastify)
  logRequests(fastify)
  authenticateRequests(fastify, options.authenticate)
  refuseOverload(fastify, limits, bodyLimit)
  limitCallers(fastify)
  refuseOtherEncodings(fastify)
  readJsonBodies(fastify)
  answerHttpErrors(fastify, bodyLimit)
  serveHealth(fastify, options.health)
  const cache = new AnswerCache({ maxBytes: options.cacheBytes, version: options.version })
  serveMetrics(fastify, registry, [...answerCacheMetrics(cache), ...options.metrics])
  serveSubscriptions(fastify, {
    schemas: options.schemas,
    checkCaller: options.checkCaller ?? options.authenticate,
    contextFor: options.subscriptionContextFor,
    trustedDocuments: options.trustedDocuments ?? null,
    validationRules: options.validationRules ?? [],
    limit: limits.subscriptions,
  })
  for (const route of options.routes ?? []) route(fastify)
  if (explorer === null) fastify.get('/', (_request, reply) => reply.redirect('/graphql'))
  else await serveExplorer(fastify, explorer)
  const { trustedDocuments = null } = options
  const contextFor = (request: FastifyRequest, life: RequestLife) =>
    options.contextFor(request, life).catch((error: unknown) => throwWithStatus(error))
  await serveGraphQL(fastify, { apollos, contextFor, cache, operations, scheduler, texts, trustedDocuments })

  const close = (): Promise<void> => {
    closing = true
    options.endSubscriptions()
    fastify.endSessions?.()
    return apollo.stop()
  }
  return { listen: (address) => listen(fastify, address), close }
}
