import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { GraphQLError, specifiedRules, subscribe, type ValidationRule } from 'graphql'
import { createHandler } from 'graphql-sse/lib/use/fastify'
import type { Caller } from '../../access/caller.js'
import type { VisibleSchemas } from '../../access/hidden/visible-schemas.js'
import { roleKey } from '../../access/role-key.js'
import type { TrustedDocuments } from '../../access/trusted-documents.js'
import type { SubscriptionContext } from '../../context.js'
import { queryLimitsRule } from '../../limits/query-limits-rule.js'
import { type ErrorCode, RequestError } from '../../request/request-error.js'
import { type Authenticate, callerOf } from '../access/authentication.js'
import { forbiddenRule } from '../access/forbidden.js'
import { hasLeft } from '../connections/client-left.js'
import { errorFormatter } from '../errors/format-error.js'
import { notTrusted } from '../graphql/document-of-request.js'
import { problemOfParameters } from './subscription-parameters.js'
import { Refusal, subscriptionRequest } from './subscription-request.js'
import { whileValid } from './while-valid.js'

const MEDIA_TYPE = 'text/event-stream'

const ROUTE = {
  url: '/graphql/stream',
  method: ['GET', 'POST'],
  exposeHeadRoute: false,
  config: { permission: 'query' },
} satisfies Partial<RouteOptions>

/** Rejects where its caller may no longer listen. (An interface would not do for graphql-sse.) */
type ListenerContext = SubscriptionContext & { readonly check: () => Promise<void> }

export interface EventStreamOptions {
  readonly schemas: VisibleSchemas
  /** Asked again and again while somebody listens. */
  readonly checkCaller: Authenticate
  /** Called once for each subscription. */
  readonly contextFor: (caller: Caller) => SubscriptionContext
  /** Null if there are none. */
  readonly trustedDocuments: TrustedDocuments | null
  /** Further rules that documents must obey. */
  readonly validationRules: readonly ValidationRule[]
  /** How many there may be at once. */
  readonly limit: number
}

/** Subscriptions, and nothing else, as server-sent events: GraphQL over SSE, in distinct connections mode. */
export function serveSubscriptions(fastify: FastifyInstance, options: EventStreamOptions): void {
  const { schemas, checkCaller, contextFor, trustedDocuments, limit } = options
  const rules = [...specifiedRules, queryLimitsRule, ...options.validationRules]
  const format = errorFormatter(fastify.log, fastify.countError)
  const formatted = (errors: readonly GraphQLError[], code?: ErrorCode): GraphQLError[] =>
    errors.map((error) => {
      const { message, ...shown } = format({ ...error.toJSON(), extensions: { code, ...error.extensions } }, error)
      return new GraphQLError(message, shown)
    })

  const handle = createHandler<ListenerContext>({
    authenticate: () => null, // no streams reserved for clients that may never come
    subscribe: async (asked) => {
      const events = await subscribe(asked)
      return Symbol.asyncIterator in events ? whileValid(events, asked.contextValue.check) : events
    },
    validate: () => [], // done before
    onSubscribe: ({ raw: request }, params) => {
      const caller = callerOf(request)
      const schema = schemas.of(caller.role)
      const visible = [forbiddenRule(schemas.whole, schemas.lacking(schema), (error) => error), ...rules]
      const mayAsk = !caller.role.onlyTrustedDocuments || trustedDocuments?.has(params.query) === true
      const asked = mayAsk
        ? subscriptionRequest(schema, visible, params, caller.role.limits.cost)
        : new Refusal('FORBIDDEN', [notTrusted()])
      if (!(asked instanceof Refusal)) {
        const check = () => checkAgain(request, caller)
        return { schema, contextValue: { ...contextFor(caller), check }, ...asked }
      }
      const errors = formatted(asked.errors, asked.code)
      const isForbidden = errors.some(({ extensions }) => extensions['code'] === 'FORBIDDEN')
      const [status, statusText] = isForbidden ? [403, 'Forbidden'] : [400, 'Bad Request']
      const body = JSON.stringify({ errors })
      return [body, { status, statusText, headers: { 'content-type': 'application/json' } }]
    },
    onNext: (_context, _request, { errors, ...result }) =>
      errors === undefined ? undefined : { ...result, errors: formatted(errors) },
  })

  async function checkAgain(request: FastifyRequest, caller: Caller): Promise<void> {
    const { role } = await checkCaller(request)
    if (role.may.has('query') && roleKey(role) === roleKey(caller.role)) return
    throw new RequestError('FORBIDDEN', 'What your role may see has changed. Subscribe again.')
  }

  let open = 0
  const subscribed = (reply: FastifyReply): void => {
    open += 1
    reply.raw.once('close', () => {
      open -= 1
    })
  }

  fastify.route({
    ...ROUTE,
    handler: async (request, reply) => {
      const refuse = (status: number, error: GraphQLError) => reply.code(status).send({ errors: formatted([error]) })
      if (!request.headers.accept?.includes(MEDIA_TYPE)) return refuse(406, notAccepted())
      const problem = problemOfParameters(request)
      if (problem !== undefined) return refuse(400, problem)
      if (open >= limit) return refuse(503, tooMany(limit))
      subscribed(reply)
      request.headers.accept = MEDIA_TYPE // all that graphql-sse understands
      reply.header('x-accel-buffering', 'no') // nginx would keep events back until it has more of them
      request.endTurn?.()
      reply.hijack()
      await handle(request, reply).catch((error: unknown) => {
        if (hasLeft(request)) return
        if (reply.raw.headersSent) return fastify.log.error({ err: error }, 'subscription failed')
        const originalError = error instanceof Error ? error : new Error(String(error))
        reply.raw.writeHead(500, { 'content-type': 'application/json' })
        reply.raw.end(
          JSON.stringify({ errors: formatted([new GraphQLError('subscription failed', { originalError })]) }),
        )
      })
      if (request.raw.httpVersionMajor === 1) request.raw.socket.end() // it would stay open for more requests, and hold up the end of the server
    },
  })
}

function tooMany(limit: number): RequestError {
  const message = `There are ${limit} subscriptions already, as many as are served at once. Try again in a little while.`
  return new RequestError('UNAVAILABLE', message)
}

function notAccepted(): RequestError {
  return new RequestError('BAD_USER_INPUT', `Events are sent here: expected the header accept: ${MEDIA_TYPE}.`)
}
