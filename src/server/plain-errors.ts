import type { FastifyBaseLogger, FastifyReply } from 'fastify'
import { GraphQLError } from 'graphql'
import { errorCode, httpStatus } from './error-code.js'
import { errorFormatter } from './format-error.js'

/**
 * Answers what fails where no GraphQL is spoken with `{"error": {"code", "message", …}}` and the status of its code; codes
 * and messages are those of GraphQL.
 */
export function plainErrors(log: FastifyBaseLogger): (error: unknown, reply: FastifyReply) => FastifyReply {
  return (error, reply) => {
    const format = errorFormatter(log, reply.server.countError)
    const given = error instanceof GraphQLError ? error.toJSON() : { message: '', extensions: {} }
    const { message, extensions } = format(given, error)
    return reply.code(httpStatus(errorCode(error))).send({ error: { ...extensions, message } })
  }
}
