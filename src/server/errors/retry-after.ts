import type { FastifyInstance } from 'fastify'

/** After so many seconds it may go better, where nothing else is known. */
const RETRY_SECONDS = 1

const STATUSES: ReadonlySet<number> = new Set([429, 503])

/** Has all answers that ask for patience say for how long. */
export function sayWhenToRetry(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (STATUSES.has(reply.statusCode) && !reply.hasHeader('retry-after')) reply.header('retry-after', RETRY_SECONDS)
    done(null, payload)
  })
}
