import type { FastifyRequest } from 'fastify'

/** The status, in figures only, of requests whose clients did not wait for an answer. nginx has it so. */
export const CLIENT_LEFT = 499

/** Whether nobody waits for an answer any more: what fails then is no error, and nobody is told of it. */
export function hasLeft({ raw }: FastifyRequest): boolean {
  return raw.socket.destroyed
}
