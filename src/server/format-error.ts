import { randomUUID } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'
import { ClickHouseFailure } from '../../clickhouse/errors.js'
import type { ErrorCode } from '../request-error.js'
import { errorCode, rootOf } from './error-code.js'
import { argumentOfLiteral } from './invalid-literal.js'

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError

const internalMessage =
  'Something went wrong inside, and not by fault of the request; the log has the cause under this errorId.'

/**
 * Makes of every error what a client may see: a message, where it happened, and one of the contract's codes. What is not
 * the client's doing goes to the log with its cause, under an id that is all the client learns of it. `count` is told the code of each.
 */
export function errorFormatter(log: FastifyBaseLogger, count: (code: ErrorCode) => void): FormatError {
  return ({ message, locations, path, extensions: { code: apolloCode, ...details } = {} }, error) => {
    const code = errorCode(error, apolloCode)
    const place = { ...(locations && { locations }), ...(path && { path }) }
    const argument = code === 'GRAPHQL_VALIDATION_FAILED' ? argumentOfLiteral(error) : undefined
    count(argument === undefined ? code : 'BAD_USER_INPUT')
    if (argument !== undefined) {
      return {
        message: `${argument}: ${message}`,
        ...place,
        extensions: { ...details, code: 'BAD_USER_INPUT', argument },
      }
    }
    const failure = hidden(error, code)
    if (failure === undefined) return { message, ...place, extensions: { code, ...details } }

    const errorId = randomUUID()
    log.error({ errorId, code, path, err: failure.cause }, 'request failed')
    return { message: failure.message, ...place, extensions: { code, errorId } }
  }
}

/** The cause for the log and the message for the client, if the error is not to be shown itself. */
function hidden(error: unknown, code: ErrorCode): { message: string; cause: unknown } | undefined {
  const cause = rootOf(error)
  if (code === 'INTERNAL_SERVER_ERROR') return { message: internalMessage, cause }
  return cause instanceof ClickHouseFailure ? { message: cause.userMessage, cause } : undefined
}
