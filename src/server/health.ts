import type { FastifyInstance } from 'fastify'
import { errorCode } from './errors/error-code.js'

/** Proves that ClickHouse answers, and says which snapshot is served; rejects with the reason otherwise. */
export type HealthCheck = () => Promise<{ readonly snapshot: number }>

/** `GET /health`: 200 while questions can be answered, else 503 with one of the contract's codes. */
export function serveHealth(fastify: FastifyInstance, check: HealthCheck): void {
  fastify.get('/health', async (_request, reply) => {
    try {
      return { status: 'ok', snapshot: (await check()).snapshot }
    } catch (error) {
      return reply.code(503).send({ status: 'unavailable', code: errorCode(error) })
    }
  })
}
