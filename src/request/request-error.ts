import { type ASTNode, GraphQLError } from 'graphql'

export const errorCodes = [
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'QUERY_TOO_COSTLY',
  'TIMEOUT',
  'SNAPSHOT_EXPIRED',
  'UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'PERSISTED_QUERY_NOT_FOUND', // of Apollo's protocol: clients wait for it to send the query itself
] as const

/** What `extensions.code` of an error may be; part of the contract. */
export type ErrorCode = (typeof errorCodes)[number]

export function isErrorCode(code: unknown): code is ErrorCode {
  return errorCodes.some((known) => known === code)
}

/** An error that is meant for the client: its message and details are sent as they are. */
export class RequestError extends GraphQLError {
  override readonly name = 'RequestError'

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    node?: ASTNode,
  ) {
    super(message, { nodes: node ?? null, extensions: { ...details, code } })
  }
}
