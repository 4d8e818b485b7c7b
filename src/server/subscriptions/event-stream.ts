import type { FastifyInstance, FastifyReply, RouteOptions } from 'fastify'
import { GraphQLError, type GraphQLSchema, specifiedRules, subscribe, type ValidationRule } from 'graphql'
import { createHandler } from 'graphql-sse/lib/use/fastify'
import type { SubscriptionContext } from '../../context.js'
import { queryLimitsRule } from '../../limits/query-limits-rule.js'
import { type ErrorCode, RequestError } from '../../request/request-error.js'
import { hasLeft } from '../connections/client-left.js'
import { errorFormatter } from '../errors/format-error.js'
import { problemOfParameters } from './subscription-parameters.js'
import { Refusal, subscriptionRequest } from './subscription-request.js'

const MEDIA_TYPE = 'text/event-stream'

const ROUTE = {
  url: '/graphql/stream',
  method: ['GET', 'POST'],
  exposeHeadRoute: false,
} satisfies Partial<RouteOptions>

export interface EventStreamOptions {
  readonly schema: GraphQLSchema
  /** Called once for each subscription. */
  readonly contextFor: () => SubscriptionContext
  /** Further rules that documents must obey. */
  readonly validationRules: readonly ValidationRule[]
  /** How many there may be at once. */
  readonly limit: number
}

/** Subscriptions, and nothing else, as server-sent events: GraphQL over SSE, in distinct connections mode. */
export function serveSubscriptions(fastify: FastifyInstance, options: EventStreamOptions): void {
  const { schema, contextFor, limit } = options
  const rules = [...specifiedRules, queryLimitsRule, ...options.validationRules]
  const format = errorFormatter(fastify.log, fastify.countError)
  const formatted = (errors: readonly GraphQLError[], code?: ErrorCode): GraphQLError[] =>
    errors.map((error) => {
      const { message, ...shown } = format({ ...error.toJSON(), extensions: { code, ...error.extensions } }, error)
      return new GraphQLError(message, shown)
    })

  const handle = createHandler<SubscriptionContext>({
    authenticate: () => null, // no streams reserved for clients that may never come
    subscribe,
    validate: () => [], // done before
    onSubscribe: (_request, params) => {
      const asked = subscriptionRequest(schema, rules, params)
      if (!(asked instanceof Refusal)) return { schema, contextValue: contextFor(), ...asked }
      const body = JSON.stringify({ errors: formatted(asked.errors, asked.code) })
      return [body, { status: 400, statusText: 'Bad Request', headers: { 'content-type': 'application/json' } }]
    },
    onNext: (_context, _request, { errors, ...result }) =>
      errors === undefined ? undefined : { ...result, errors: formatted(errors) },
  })

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
      request.raw.socket.end() // it would stay open for more requests, and hold up the end of the server
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
