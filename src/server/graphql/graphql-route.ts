import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Owner } from '../../../clickhouse/index.js'
import { anybody } from '../../access/anybody.js'
import type { TrustedDocuments } from '../../access/trusted-documents.js'
import type { Context } from '../../context.js'
import type { Scheduler } from '../../execution/scheduler.js'
import { tooDeepQuery } from '../../limits/nesting.js'
import { RequestLife } from '../../request/request-life.js'
import { challengeFor, ownerOf } from '../access/authentication.js'
import type { AnswerCache } from '../answers/answer-cache.js'
import type { AnswerTexts } from '../answers/answer-texts.js'
import { cacheAnswers } from '../answers/cache-answers.js'
import { CLIENT_LEFT, hasMissed } from '../connections/client-left.js'
import { DeferredConnections } from '../connections/deferred-connections.js'
import { connectionOf } from '../connections/http2-stream.js'
import { throwWithStatus } from '../errors/error-status.js'
import type { ApolloServers } from './apollo-servers.js'
import type { AskedOperations } from './asked-operations.js'
import { withDocument } from './document-of-request.js'

/** Parsing and validating takes some milliseconds for longer documents, in characters: they come one after another. */
const READ_AT_ONCE = 4_096

export interface GraphQLRouteOptions<RequestContext extends Context> {
  readonly apollos: ApolloServers<RequestContext>
  readonly contextFor: (request: FastifyRequest, life: RequestLife) => Promise<RequestContext>
  readonly cache: AnswerCache
  readonly operations: AskedOperations
  readonly scheduler: Scheduler
  readonly texts: AnswerTexts
  /** Null if there are none. */
  readonly trustedDocuments: TrustedDocuments | null
}

/** GraphQL over HTTP at /graphql, by POST and by GET; HEAD is a GET whose answer is not sent. */
export async function serveGraphQL<RequestContext extends Context>(
  fastify: FastifyInstance,
  { apollos, contextFor, cache, operations, scheduler, texts, trustedDocuments }: GraphQLRouteOptions<RequestContext>,
): Promise<void> {
  await fastify.register(async (scope) => {
    cacheAnswers(scope, cache)
    const patient = new DeferredConnections()
    scope.route({
      url: '/graphql',
      method: ['GET', 'HEAD', 'POST'],
      exposeHeadRoute: false,
      config: { permission: 'query' },
      handler: async (request, reply) => {
        const { role } = request.caller ?? anybody // the page has nothing in it
        const asked = asApolloHasIt(request)
        const httpGraphQLRequest =
          request.caller === null ? asked : withDocument(asked, trustedDocuments, role.onlyTrustedDocuments)
        const life = lifeOf(reply, ownerOf(request))
        const connection = connectionOf(request.raw)
        let made: RequestContext | undefined
        const context = async () => {
          const query = queryOf(httpGraphQLRequest)
          if (query.length > READ_AT_ONCE || patient.has(connection)) await scheduler.next()
          const problem = tooDeepQuery(query)
          if (problem !== undefined) throwWithStatus(problem, 400) // as what validation refuses
          made = await contextFor(request, life)
          return made
        }
        const apollo = await apollos.of(role)
        const { headers, status, body } = await apollo
          .executeHTTPGraphQLRequest({ httpGraphQLRequest, context })
          .finally(() => made?.release()) // also where Apollo refuses the request without telling a plugin
        if (body.kind !== 'complete') throw new Error('expected a whole answer, since the schema has no @defer')
        const text = texts.redeem(body.string)
        patient.note(connection, { wasDemanding: life.isLarge || (status ?? 200) >= 400 })
        if (life.isGone) return reply.code(CLIENT_LEFT).send()
        request.operation = operations.of(httpGraphQLRequest)
        request.effort = operations.effortOf(httpGraphQLRequest)
        if (status === 401) reply.header('www-authenticate', challengeFor(request))
        for (const [name, value] of headers) reply.header(name, value)
        return reply.code(status ?? 200).send(text)
      },
    })
  })
}

function lifeOf(reply: FastifyReply, owner: Owner): RequestLife {
  const life = new RequestLife(owner)
  reply.raw.once('close', () => life.end({ isGone: hasMissed(reply) }))
  return life
}

function asApolloHasIt({ method, url, headers, body }: FastifyRequest): HTTPGraphQLRequest {
  const query = url.indexOf('?')
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return {
    method: method === 'HEAD' ? 'GET' : method,
    headers: map,
    search: query === -1 ? '' : withoutEmpty(url.slice(query + 1)),
    body,
  }
}

/** Some clients write that there are no variables or extensions. */
function withoutEmpty(query: string): string {
  const given = new URLSearchParams(query)
  for (const name of ['variables', 'extensions'])
    if (given.getAll(name).every((value) => /^(?:null)?$/.test(value))) given.delete(name)
  return `?${given}`
}

/** What it asks for by a text; what is none, Apollo refuses. */
function queryOf({ method, search, body }: HTTPGraphQLRequest): string {
  if (method === 'GET') return new URLSearchParams(search).get('query') ?? ''
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : ''
  return typeof query === 'string' ? query : ''
}
