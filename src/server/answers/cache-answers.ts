import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { separateBytes } from '../../request/separate-bytes.js'
import { SNAPSHOT_HEADER } from '../../snapshot/snapshot-header.js'
import { jsonParser } from '../bodies/json-bodies.js'
import type { AskedOperation } from '../graphql/asked-operations.js'
import { EXPLAIN_HEADER } from '../graphql/explain-extension.js'
import { type Answer, type Validity, writeHeaders } from './answer.js'
import type { AnswerCache } from './answer-cache.js'
import type { AnswerText } from './answer-texts.js'
import { type Encoding, encoded, encodingFor, MIN_COMPRESSED_BYTES } from './content-encoding.js'
import { entityTag } from './entity-tag.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** What an answer to this is cached under; null where none is. */
    cacheKey: string | null
    /** The operation that was asked for, once that is known. */
    operation: AskedOperation | null
  }
}

/** A caller who asks what an answer cost wants it computed. */
const COST_HEADER = 'x-reelhouse-cost'

/** Put in front of the answer, so that whoever measures can tell. */
const HIT_HEADER = 'x-reelhouse-cache'

/** All that a cache between us and the client has to tell apart. */
const VARY = `Accept, Accept-Encoding, ${SNAPSHOT_HEADER}, ${COST_HEADER}, ${EXPLAIN_HEADER}`

/** A publication changes the answer of an address at any time: of one snapshot, too, it tells whether that is served. */
const UNTIL_PUBLICATION = 'no-cache'
const OF_NOW = 'no-store'

/**
 * Sends what is asked again again, without its being parsed or computed, and compresses answers, each once. Answers with
 * errors are not cached, nor those that say cache-control: no-store. For the routes of `scope`.
 */
export function cacheAnswers(scope: FastifyInstance, cache: AnswerCache): void {
  const parseJson = jsonParser(scope)
  scope.removeContentTypeParser('application/json')
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (mayBeKept(request)) done(null, body)
    else parseJson(request, body.toString(), done)
  })

  scope.addHook('preHandler', async (request, reply) => {
    if (!mayBeKept(request)) return
    const body = typeof request.body === 'string' ? request.body : ''
    request.cacheKey = await cache.keyOf(request, encodingFor(request.headers['accept-encoding']), body)
    const answer = cache.find(request.cacheKey)
    if (answer === undefined) {
      if (typeof request.body === 'string') request.body = await parsed(request, body)
      return
    }
    request.cacheKey = null
    request.operation = answer.operation
    await reply.header(HIT_HEADER, 'hit').send(sent(answer, request, reply) ?? undefined)
  })

  function parsed(request: FastifyRequest, body: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      parseJson(request, body, (error, value) => (error === null ? resolve(value) : reject(error)))
    })
  }

  scope.addHook('onSend', async (request, reply, payload) => {
    addVary(reply)
    const isOurs = typeof payload === 'string' || Buffer.isBuffer(payload)
    if (!isOurs || reply.hasHeader(HIT_HEADER)) return payload
    const isLasting =
      reply.statusCode === 200 &&
      isWithoutErrors(payload) &&
      mayBeKept(request) &&
      reply.getHeader('cache-control') !== OF_NOW
    const answer = await answerOf(payload, isLasting, request, reply)
    const { cacheKey, caller } = request
    if (isLasting && cacheKey !== null && caller !== null) await cache.keep(cacheKey, answer, caller.role)
    return sent(answer, request, reply)
  })
}

/** What is cached is the answer alone, without what it cost or how it was made. */
function mayBeKept({ headers }: FastifyRequest): boolean {
  return headers[COST_HEADER] === undefined && headers[EXPLAIN_HEADER] === undefined
}

async function answerOf(text: AnswerText, isLasting: boolean, request: FastifyRequest, reply: FastifyReply) {
  const bytes = typeof text === 'string' ? separateBytes(text) : text // Node sends bytes faster than text
  const isLong = bytes.length > MIN_COMPRESSED_BYTES
  const encoding: Encoding = isLong ? encodingFor(request.headers['accept-encoding']) : 'identity'
  const body = await encoded(bytes, encoding)
  const type = String(reply.getHeader('content-type'))
  const validity = request.method === 'POST' ? null : validityOf(type, body, isLasting)
  const named = reply.getHeader(SNAPSHOT_HEADER)
  const snapshot = named === undefined ? null : String(named)
  return { type, encoding, body, validity, snapshot, operation: request.operation } satisfies Answer
}

const DATA = '{"data"'

function isWithoutErrors(payload: AnswerText): boolean {
  return (typeof payload === 'string' ? payload : payload.subarray(0, DATA.length).toString()).startsWith(DATA)
}

/** More is handed over to the system in pieces, between which others go on. */
const SENT_AT_ONCE = 2 ** 20
const PIECE = 128 * 1024

function sent(answer: Answer, request: FastifyRequest, reply: FastifyReply): Buffer | Readable | null {
  const body = writeHeaders(answer, request, reply)
  if (body === null || body.length <= SENT_AT_ONCE || request.method === 'HEAD') return body
  reply.header('content-length', body.length)
  return Readable.from(piecesOf(body), { objectMode: false })
}

function* piecesOf(body: Buffer): Generator<Buffer> {
  for (let start = 0; start < body.length; start += PIECE) yield body.subarray(start, start + PIECE)
}

/** How caches on the way may keep the answer to a GET. */
function validityOf(type: string, body: Buffer, isLasting: boolean): Validity {
  if (!isLasting) return { tag: null, cacheControl: OF_NOW }
  return { tag: entityTag(type, body), cacheControl: UNTIL_PUBLICATION }
}

function addVary(reply: FastifyReply): void {
  const others = reply.getHeader('vary')
  reply.header('vary', others === undefined ? VARY : `${String(others)}, ${VARY}`)
}
