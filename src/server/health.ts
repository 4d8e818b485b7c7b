import type { FastifyInstance } from 'fastify'
import { DatabaseError } from '../../clickhouse/index.js'
import { settledWithin } from '../request/settled-within.js'
import { errorCode } from './errors/error-code.js'

/** How long ClickHouse has for a sign of life: an orchestrator does not wait much longer. */
const PING_MS = 2000

export interface HealthCheck {
  /** Rejects where nothing can be answered, with the reason. */
  readonly serves: () => Promise<unknown>
  /** Rejects where ClickHouse does not answer. */
  readonly ping: () => Promise<void>
  /** Whether answers may be cached, which are given also while ClickHouse is gone. */
  readonly isCaching: boolean
  /** Whether `ping` may never settle, where a network drops what is sent. */
  readonly isRemote: boolean
}

/**
 * `GET /health`, open to everybody: 200 while there is a snapshot to answer from, as `degraded` where only what is cached
 * can be answered, so that nobody ends a server that still does; else 503. With one of the contract's codes.
 */
export function serveHealth(fastify: FastifyInstance, { serves, ping, isCaching, isRemote }: HealthCheck): void {
  const alive = async (): Promise<void> => {
    if (!isRemote) return ping()
    if (await settledWithin(PING_MS, ping())) return
    throw new DatabaseError('UNAVAILABLE', 'ClickHouse gave no sign of life in time')
  }

  fastify.get('/health', async (_request, reply) => {
    const [served, reached] = await Promise.allSettled([serves(), alive()])
    const isDegraded = served.status === 'fulfilled' && isCaching
    if (reached.status === 'rejected') {
      const [status, code] = isDegraded ? (['degraded', 200] as const) : (['unavailable', 503] as const)
      return reply.code(code).send({ status, code: errorCode(reached.reason) })
    }
    if (served.status === 'fulfilled') return { status: 'ok' }
    return reply.code(503).send({ status: 'unavailable', code: errorCode(served.reason) })
  })
}
