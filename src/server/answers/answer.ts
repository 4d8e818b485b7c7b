import type { FastifyReply, FastifyRequest } from 'fastify'
import { SNAPSHOT_HEADER } from '../../snapshot/snapshot-header.js'
import type { AskedOperation } from '../graphql/asked-operations.js'
import type { Encoding } from './content-encoding.js'
import { hasTag } from './entity-tag.js'

/** An answer as it is sent: bytes that V8 neither looks through nor moves, however many there are. */
export interface Answer {
  readonly type: string
  readonly encoding: Encoding
  readonly body: Buffer
  /** How caches on the way are to treat it; null if it is of a POST, which none keeps. */
  readonly validity: Validity | null
  /** The snapshot that it was computed from; null if it is of none. */
  readonly snapshot: string | null
  /** What it answers, for /metrics and the log; null if that was no operation. */
  readonly operation: AskedOperation | null
}

export interface Validity {
  /** Its entity tag; null if it is not to be cached. */
  readonly tag: string | null
  readonly cacheControl: string
}

/** Writes an answer's headers and returns what is left to send: nothing, if the client has the answer. */
export function writeHeaders(answer: Answer, request: FastifyRequest, reply: FastifyReply): Buffer | null {
  const { type, encoding, body, validity, snapshot } = answer
  if (snapshot !== null) reply.header(SNAPSHOT_HEADER, snapshot)
  if (validity !== null) {
    const { tag, cacheControl } = validity
    reply.header('cache-control', cacheControl)
    if (tag !== null) reply.header('etag', tag)
    if (tag !== null && hasTag(request.headers['if-none-match'], tag)) {
      reply.removeHeader('content-type').code(304)
      return null
    }
  }
  reply.type(type)
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return body
}
