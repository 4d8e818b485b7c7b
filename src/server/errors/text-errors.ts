import type { FastifyBaseLogger, FastifyReply } from 'fastify'
import { GraphQLError } from 'graphql'
import { RateLimitedError } from '../../access/limits/rate-limited.js'
import { CLIENT_LEFT, hasLeft } from '../connections/client-left.js'
import { errorCode, httpStatus } from './error-code.js'
import { errorFormatter } from './format-error.js'

/**
 * Answers what fails where no GraphQL is spoken with `{"error": {"code", "message", …}}` and the status of its code, unless
 * another one is named; codes and messages are those of GraphQL.
 */
export function textErrors(
  log: FastifyBaseLogger,
): (error: unknown, reply: FastifyReply, status?: number) => FastifyReply {
  return (error, reply, status = httpStatus(errorCode(error))) => {
    if (hasLeft(reply.request)) return reply.code(CLIENT_LEFT).send()
    if (error instanceof RateLimitedError) reply.header('retry-after', error.retryAfter)
    const format = errorFormatter(log, reply.server.countError)
    const given = error instanceof GraphQLError ? error.toJSON() : { message: '', extensions: {} }
    const { message, extensions } = format(given, error)
    reply.request.errorCode = errorCode(error)
    return reply.code(status).send({ error: { ...extensions, message } })
  }
}
