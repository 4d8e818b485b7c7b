import { randomUUID } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'
import { DatabaseError } from '../../../clickhouse/index.js'
import { type ErrorCode, RequestError } from '../../request/request-error.js'
import { clearerMessage } from './clearer-messages.js'

import { errorCode, rootOf } from './error-code.js'
import { argumentOfLiteral } from './invalid-literal.js'
import { shortMessage, shortName, withShortQuotes } from './shortened.js'

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError

const internalMessage =
  'Something went wrong inside, and not by fault of the request; the log has the cause under this errorId.'

/**
 * Makes of every error what a client may see: a message, where it happened, and one of the contract's codes. What is not
 * the client's doing goes to the log with its cause, under an id that is all the client learns of it. `count` is told the code of each.
 */
export function errorFormatter(log: FastifyBaseLogger, count: (code: ErrorCode) => void): FormatError {
  return ({ message: given, locations, path: names, extensions = {} }, error) => {
    const { code: apolloCode, ...details } = withShortArgument(extensions)
    const plain = clearerMessage(given)
    const code = plain?.code ?? errorCode(error, apolloCode)
    const message = shorten(plain?.message ?? given, error)
    const path = names?.map(shortName)
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

/** What a client sent comes back to it only in part, whoever quotes it. */
function shorten(message: string, error: unknown): string {
  const root = rootOf(error)
  if (root instanceof RequestError) return withShortQuotes(message)
  return shortMessage(message, root instanceof Error ? root.message : undefined)
}

/** It may be a variable, which a client names. */
function withShortArgument(extensions: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { argument } = extensions
  return typeof argument === 'string' ? { ...extensions, argument: shortName(argument) } : extensions
}

/** The cause for the log and the message for the client, if the error is not to be shown itself. */
function hidden(error: unknown, code: ErrorCode): { message: string; cause: unknown } | undefined {
  const cause = rootOf(error)
  if (code === 'INTERNAL_SERVER_ERROR') return { message: internalMessage, cause }
  return cause instanceof DatabaseError ? { message: cause.userMessage, cause } : undefined
}
