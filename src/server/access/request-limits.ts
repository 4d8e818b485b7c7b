import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '../../access/caller.js'
import { RateLimitedError } from '../../access/limits/rate-limited.js'
import { Rates } from '../../access/limits/rates.js'
import { Turns } from '../../access/limits/turns.js'

/** A client that asks again at once is slowed down by waiting for its refusal, in ms; of so many at a time. */
const REFUSAL_MS = 250
const MAX_DELAYED = 1_000

declare module 'fastify' {
  interface FastifyRequest {
    /** Gives the caller's turn back; null where none was taken. */
    endTurn: (() => void) | null
  }
}

/** Holds requests against what their callers may ask in a minute, and has callers take turns. */
export function limitCallers(fastify: FastifyInstance): void {
  const perMinute = new Rates(60, (limit) => `Your role may send ${limit} requests a minute.`)
  const turns = new Turns()
  let delayed = 0

  fastify.decorateRequest('endTurn', null)

  fastify.addHook('onRequest', ({ caller }, _reply, done) => {
    const limit = caller?.role.limits.requestsPerMinute ?? null
    if (caller === null || limit === null) return done()
    perMinute
      .consume(caller, limit)
      .catch(refuseSlowly)
      .then(() => done(), done)
  })

  /** Fails as it would, a moment later. */
  async function refuseSlowly(error: unknown): Promise<never> {
    if (error instanceof RateLimitedError && delayed < MAX_DELAYED) {
      delayed += 1
      await delay(REFUSAL_MS).finally(() => {
        delayed -= 1
      })
    }
    throw error
  }

  // When its body is there: a client that sends it slowly has no turn meanwhile.
  fastify.addHook('preHandler', (request, reply, done) => {
    const { caller } = request
    if (caller === null) return done()
    takeTurn(turns, caller, request, reply, done)
  })
  fastify.addHook('onSend', (request, _reply, payload, done) => {
    request.endTurn?.()
    done(null, payload)
  })
}

function takeTurn(
  turns: Turns,
  { name }: Caller,
  request: FastifyRequest,
  { raw }: FastifyReply,
  done: (error?: Error) => void,
): void {
  const leave = (): void => {
    turns.leave(name, begin)
    request.endTurn?.()
  }
  const begin = (): void => {
    request.endTurn = () => {
      request.endTurn = null
      raw.removeListener('close', leave)
      turns.end(name)
    }
    done()
  }
  raw.once('close', leave)
  try {
    turns.take(name, begin)
  } catch (error) {
    raw.removeListener('close', leave)
    done(error instanceof Error ? error : new Error(String(error)))
  }
}
