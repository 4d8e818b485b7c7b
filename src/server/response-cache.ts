import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { separateBytes } from '../separate-bytes.js'
import { SNAPSHOT_HEADER } from '../snapshot/snapshot-header.js'
import type { Figure } from './metrics.js'

export interface ResponseCacheOptions {
  readonly maxBytes: number
  /** Names what answers are computed from now: an answer is right for as long as this stays the same. */
  readonly version: () => Promise<string>
}

export interface ResponseCacheCounts {
  readonly hits: number
  readonly misses: number
  readonly bytes: number
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What an answer to this is kept by; null where none is. */
    cacheKey: string | null
  }
}

/** As it is sent: bytes that V8 neither looks through nor moves, however many there are. */
interface Answer {
  readonly type: string
  readonly body: Buffer
}

/** About what an answer takes besides its bytes and its key. */
const BYTES_PER_ANSWER = 500

/** A caller who asks what an answer cost wants it computed. */
const COST_HEADER = 'x-reelhouse-cost'

/** Put in front of the answer, so that whoever measures can tell. */
const HIT_HEADER = 'x-reelhouse-cache'

/**
 * Keeps whole answers to GraphQL questions, which a snapshot never changes: what is asked again is sent again, without
 * being parsed or computed. Answers with errors are not kept, nor those that say cache-control: no-store. Bounded in bytes.
 */
export function cacheResponses(
  fastify: FastifyInstance,
  { maxBytes, version }: ResponseCacheOptions,
): () => ResponseCacheCounts {
  const answers = new LRUCache<string, Answer>({
    maxSize: Math.max(maxBytes, 1),
    maxEntrySize: Math.max(Math.ceil(maxBytes / 4), 1),
    sizeCalculation: ({ body }, key) => body.length + 2 * key.length + BYTES_PER_ANSWER,
  })
  const currentVersion = (): Promise<string | null> => version().catch(() => null) // answering will tell what is wrong
  let hits = 0
  let misses = 0

  fastify.decorateRequest('cacheKey', null)
  const parseJson = fastify.getDefaultJsonParser('error', 'error')
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (isCacheable(request)) done(null, body)
    else parseJson(request, body.toString(), done)
  })

  fastify.addHook('preHandler', async (request, reply) => {
    if (!isCacheable(request) || typeof request.body !== 'string') return
    const current = await currentVersion()
    request.cacheKey = current === null ? null : keyOf(current, request, request.body)
    const answer = request.cacheKey === null ? undefined : answers.get(request.cacheKey)
    if (answer === undefined) {
      misses += 1
      request.body = await parsed(request, request.body)
      return
    }
    hits += 1
    request.cacheKey = null
    await reply.header(HIT_HEADER, 'hit').type(answer.type).send(answer.body)
  })

  function parsed(request: FastifyRequest, body: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      parseJson(request, body, (error, value) => (error === null ? resolve(value) : reject(error)))
    })
  }

  fastify.addHook('onSend', async (request, reply, payload) => {
    const { cacheKey } = request
    const isAnswer = reply.statusCode === 200 && typeof payload === 'string' && payload.startsWith('{"data"')
    if (cacheKey === null || !isAnswer) return payload
    const body = separateBytes(payload)
    const mayBeKept = body.length <= answers.maxEntrySize && reply.getHeader('cache-control') !== 'no-store'
    // What was published meanwhile may be what this was computed from.
    if (mayBeKept && cacheKey.startsWith(`${await currentVersion()}\n`)) {
      answers.set(cacheKey, { type: String(reply.getHeader('content-type')), body })
    }
    return body // Node sends bytes faster than text
  })

  return () => ({ hits, misses, bytes: answers.calculatedSize })
}

function keyOf(version: string, { headers }: FastifyRequest, body: string): string {
  return [version, headers[SNAPSHOT_HEADER] ?? '', headers.accept ?? '', body].join('\n')
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
