import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RequestError } from '../../request/request-error.js'
import { announcedBytes } from './announced-bytes.js'
import type { ConnectionLimits } from './connection-limits.js'

/** Bodies up to here are not counted: all connections together may have them. */
const SMALL_BODY_BYTES = 16 * 1024

/** Whoever watches the server has to see it also then; and subscriptions, which are long, have a limit of their own. */
const ALWAYS_TAKEN: ReadonlySet<string | undefined> = new Set(['/health', '/metrics', '/graphql/stream'])

/**
 * Refuses requests with UNAVAILABLE before they take memory: above so many that wait or are being computed, and those with
 * bodies for which there is no room beside the ones that are still arriving. What is being sent is bounded elsewhere.
 */
export function refuseOverload(
  fastify: FastifyInstance,
  { requests, bodyBytes }: Pick<ConnectionLimits, 'requests' | 'bodyBytes'>,
  bodyLimit: number,
): void {
  const asked = new Room(requests)
  const arriving = new Room(bodyBytes)
  const held = new WeakMap<FastifyRequest, () => void>()

  fastify.addHook('preParsing', (request, reply, _payload, done) => {
    const bytes = Math.min(announcedBytes(request) ?? bodyLimit, bodyLimit)
    if (bytes <= SMALL_BODY_BYTES) return done()
    const message = 'Too many large requests are arriving at once. Try again in a little while.'
    take(arriving, bytes, request, reply, message, done)
  })
  fastify.addHook('preValidation', (request, _reply, done) => {
    held.get(request)?.()
    done()
  })
  fastify.addHook('preHandler', (request, reply, done) => {
    if (ALWAYS_TAKEN.has(request.routeOptions.url)) return done()
    const message = `${requests} requests are being answered already, as many as there may be. Try again in a little while.`
    take(asked, 1, request, reply, message, done)
  })
  fastify.addHook('onSend', (request, _reply, payload, done) => {
    held.get(request)?.()
    done(null, payload)
  })

  function take(
    room: Room,
    size: number,
    request: FastifyRequest,
    { raw }: FastifyReply,
    message: string,
    done: (error?: Error) => void,
  ): void {
    if (!room.take(size)) {
      done(new RequestError('UNAVAILABLE', message))
      return
    }
    const giveBack = (): void => {
      raw.removeListener('close', giveBack)
      held.delete(request)
      room.giveBack(size)
    }
    held.set(request, giveBack)
    raw.once('close', giveBack)
    done()
  }
}

class Room {
  #taken = 0

  constructor(private readonly size: number) {}

  /** Whether there was enough. */
  take(size: number): boolean {
    if (this.#taken + size > this.size) return false
    this.#taken += size
    return true
  }

  giveBack(size: number): void {
    this.#taken -= size
  }
}
