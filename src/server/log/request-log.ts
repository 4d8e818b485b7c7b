import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { SNAPSHOT_HEADER } from '../../snapshot/snapshot-header.js'
import type { Effort } from '../graphql/asked-operations.js'
import { QUIET_ROUTES } from './quiet-routes.js'
import { REQUEST_ID_HEADER } from './request-id.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** What it took to answer it; null where nothing was computed. */
    effort: Effort | null
    /** `extensions.code` of what it was refused with before it was looked at; null if it was not. */
    errorCode: string | null
  }
}

/**
 * One line for each request that has been answered, with who asked, what it took and how it ended. Nothing that a client has
 * written is in it but the name of its operation: no documents, no variables, no addresses with queries, no keys.
 */
export function logRequests(fastify: FastifyInstance): void {
  const { level } = fastify.log
  const tellsDebug = level === 'debug' || level === 'trace'
  const tellsInfo = tellsDebug || level === 'info'
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header(REQUEST_ID_HEADER, request.id)
    done()
  })
  fastify.addHook('onResponse', (request, reply, done) => {
    const isQuiet = QUIET_ROUTES.includes(request.routeOptions.url)
    if (!isQuiet && tellsInfo) fastify.log.info(lineOf(request, reply), 'request')
    if (isQuiet && tellsDebug) fastify.log.debug(lineOf(request, reply), 'request')
    done()
  })
}

/** Names are in the order in which they are read. */
function lineOf(request: FastifyRequest, reply: FastifyReply) {
  const { operation, effort, caller } = request
  return {
    requestId: request.id,
    caller: caller?.name ?? null,
    method: request.method,
    route: request.routeOptions.url ?? null,
    status: reply.statusCode,
    code: effort?.code ?? request.errorCode,
    operation: operation?.name ?? null,
    document: operation?.document ?? null,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    statements: effort?.statements ?? 0,
    cacheHits: effort?.cacheHits ?? 0,
    rows: effort?.rows ?? 0,
    bytes: Number(reply.getHeader('content-length') ?? 0),
    snapshot: operation?.snapshot ?? (Number(reply.getHeader(SNAPSHOT_HEADER) ?? 0) || null),
  }
}
