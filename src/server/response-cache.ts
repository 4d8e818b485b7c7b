import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Figure } from './metrics.js'

export interface ResponseCacheOptions {
  readonly maxBytes: number
  /** Names what answers are computed from now: an answer is right for as long as this stays the same. */
  readonly version: () => Promise<number>
}

export interface ResponseCacheCounts {
  readonly hits: number
  readonly misses: number
  readonly bytes: number
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came, by which an answer is kept; null where none is. */
    cacheKey: string | null
  }
}

/** A caller who asks what an answer cost wants it computed. */
const COST_HEADER = 'x-reelhouse-cost'

/** Put in front of the answer, so that whoever measures can tell. */
const HIT_HEADER = 'x-reelhouse-cache'

/**
 * Keeps whole answers to GraphQL questions, which a snapshot never changes: what is asked again is sent again, without
 * being parsed or computed. Answers with errors are not kept. Bounded in bytes.
 */
export function cacheResponses(
  fastify: FastifyInstance,
  { maxBytes, version }: ResponseCacheOptions,
): () => ResponseCacheCounts {
  const answers = new LRUCache<string, string>({
    maxSize: Math.max(maxBytes, 1),
    maxEntrySize: Math.max(Math.ceil(maxBytes / 4), 1),
    sizeCalculation: (answer, key) => 2 * (answer.length + key.length) + 100,
  })
  const currentVersion = (): Promise<number | null> => version().catch(() => null) // answering will tell what is wrong
  let hits = 0
  let misses = 0

  fastify.decorateRequest('cacheKey', null)
  const parseJson = fastify.getDefaultJsonParser('error', 'error')
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (isCacheable(request)) request.cacheKey = body.toString()
    parseJson(request, body.toString(), done)
  })

  fastify.addHook('preHandler', async (request, reply) => {
    if (request.cacheKey === null) return
    const current = await currentVersion()
    request.cacheKey = current === null ? null : `${current}\n${request.cacheKey}`
    if (request.cacheKey === null) return
    const answer = answers.get(request.cacheKey)
    if (answer === undefined) {
      misses += 1
      return
    }
    hits += 1
    request.cacheKey = null
    await reply.header(HIT_HEADER, 'hit').type('application/json; charset=utf-8').send(answer)
  })

  fastify.addHook('onSend', async (request, reply, payload) => {
    const isAnswer = reply.statusCode === 200 && typeof payload === 'string' && payload.startsWith('{"data"')
    if (request.cacheKey === null || !isAnswer) return
    // What was published meanwhile may be what this was computed from.
    if (request.cacheKey.startsWith(`${await currentVersion()}\n`)) answers.set(request.cacheKey, payload)
  })

  return () => ({ hits, misses, bytes: answers.calculatedSize })
}

function isCacheable(request: FastifyRequest): boolean {
  return request.method === 'POST' && request.url === '/graphql' && request.headers[COST_HEADER] === undefined
}

export function responseFigures(counts: () => ResponseCacheCounts): Figure[] {
  return [
    {
      name: 'reelhouse_answers_kept_hits_total',
      help: 'GraphQL requests that were answered with an answer kept from before.',
      kind: 'counter',
      read: () => counts().hits,
    },
    {
      name: 'reelhouse_answers_kept_misses_total',
      help: 'GraphQL requests whose answer was not kept.',
      kind: 'counter',
      read: () => counts().misses,
    },
    {
      name: 'reelhouse_answers_kept_bytes',
      help: 'About how much memory the kept answers take.',
      kind: 'gauge',
      read: () => counts().bytes,
    },
  ]
}
