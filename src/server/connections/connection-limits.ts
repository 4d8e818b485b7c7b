import type { Server } from 'node:http'
import { constants } from 'node:http2'
import type { FastifyHttpOptions, FastifyInstance } from 'fastify'
import { http2StreamOf } from './http2-stream.js'

/** How long clients may take, and how many there may be. */
export interface ConnectionLimits {
  /** For the address and the headers of a request, or, on a new connection, until they begin. */
  readonly headersMs: number
  /** For a whole request, its body included. */
  readonly requestMs: number
  /** How often it is looked for requests that take too long. */
  readonly checkMs: number
  /** How long a connection stays open for the next request: longer than load balancers keep theirs. */
  readonly idleMs: number
  /** How long a client may take nothing of what is being sent to it; noticed after at most twice as long. */
  readonly unreadMs: number
  /** How long a connection that is to close still takes what a client sends: see `lingering-close`. */
  readonly lingerMs: number
  /** Connections at once; those above are closed as they come. */
  readonly connections: number
  /** Subscriptions at once; those above are UNAVAILABLE. */
  readonly subscriptions: number
  /** Requests that wait or are being computed at once; those above are UNAVAILABLE. */
  readonly requests: number
  /** Of larger bodies that are arriving at once, in all; requests with more are UNAVAILABLE. */
  readonly bodyBytes: number
}

export const connectionLimits: ConnectionLimits = {
  headersMs: 20_000,
  requestMs: 60_000,
  checkMs: 5_000,
  idleMs: 72_000,
  unreadMs: 30_000,
  lingerMs: 2_000,
  connections: 5_000,
  subscriptions: 1_000,
  requests: 1_000,
  bodyBytes: 256 * 2 ** 20,
}

/** What has to be known when the server is made. Answers may take as long as they like. */
export function timeouts({ headersMs, requestMs, checkMs, idleMs }: ConnectionLimits) {
  return {
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    http: {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: checkMs,
      requireHostHeader: false,
    },
  } satisfies FastifyHttpOptions<Server>
}

export function limitConnections(fastify: FastifyInstance, { connections, unreadMs }: ConnectionLimits): void {
  fastify.server.maxConnections = connections
  // A socket's timeout is one without any progress; while an answer is being computed, there is nothing to be read.
  fastify.addHook('onRequest', (request, { raw }, done) => {
    const stream = http2StreamOf(request.raw)
    const { socket } = request.raw
    raw.setTimeout(unreadMs, () => {
      if (stream !== null) {
        if (stream.writableLength > 0) stream.close(constants.NGHTTP2_CANCEL)
      } else if (socket.writableLength > 0) socket.destroy()
    })
    done()
  })
}
