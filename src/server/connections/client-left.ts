import type { FastifyReply, FastifyRequest } from 'fastify'
import { http2StreamOf } from './http2-stream.js'

/** The status, in figures only, of requests whose clients did not wait for an answer. nginx has it so. */
export const CLIENT_LEFT = 499

/** Whether nobody waits for an answer any more: what fails then is no error, and nobody is told of it. */
export function hasLeft({ raw }: FastifyRequest): boolean {
  return (http2StreamOf(raw) ?? raw.socket).destroyed
}

/** Whether the answer that has ended did so before the client had it. (By HTTP/2, what is reset counts as finished.) */
export function hasMissed({ raw: { req, writableFinished } }: FastifyReply): boolean {
  return http2StreamOf(req)?.aborted ?? !writableFinished
}
