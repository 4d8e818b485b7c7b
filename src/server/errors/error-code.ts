import { GraphQLError } from 'graphql'
import { DatabaseError, type DatabaseErrorCode } from '../../../clickhouse/index.js'
import { type ErrorCode, isErrorCode } from '../../request/request-error.js'

const clickHouseCodes: Readonly<Record<DatabaseErrorCode, ErrorCode>> = {
  UNAVAILABLE: 'UNAVAILABLE',
  AUTHENTICATION: 'UNAVAILABLE',
  FORBIDDEN: 'UNAVAILABLE',
  SETTINGS: 'UNAVAILABLE',
  OUTDATED: 'UNAVAILABLE',
  QUOTA_EXCEEDED: 'UNAVAILABLE',
  LOCKED: 'UNAVAILABLE',
  DISK_FULL: 'UNAVAILABLE',
  CANCELLED: 'UNAVAILABLE',
  TIMEOUT: 'TIMEOUT',
  TOO_COSTLY: 'QUERY_TOO_COSTLY',
  INTERNAL: 'INTERNAL_SERVER_ERROR',
}

/** Apollo's codes that are not in the contract. */
const apolloCodes: ReadonlyMap<unknown, ErrorCode> = new Map([
  ['BAD_REQUEST', 'BAD_USER_INPUT'],
  ['OPERATION_RESOLUTION_FAILURE', 'BAD_USER_INPUT'],
])

/** Errors that graphql-js and Apollo make without a code, and whose cause is the client's. */
const userInputMessages = [
  /^Argument ".*" of (required|non-null) type/,
  /^Argument ".*" has invalid value/,
  /^Too many errors processing variables/,
  /^Schema is not configured to execute/,
  /^Unsupported persisted query version$/,
  /^provided sha does not match query$/,
]

const httpStatuses: Readonly<Partial<Record<ErrorCode, number>>> = {
  BAD_USER_INPUT: 400,
  PERSISTED_QUERY_NOT_FOUND: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  SNAPSHOT_EXPIRED: 410,
  QUERY_TOO_COSTLY: 422,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
}

/** The error below all that wrapped it on its way. */
export function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error
}

/** The contract's code of whatever was thrown; `apolloCode` is what Apollo made of it. */
export function errorCode(error: unknown, apolloCode?: unknown): ErrorCode {
  const root = rootOf(error)
  if (root instanceof DatabaseError) return clickHouseCodes[root.code]
  if (!(root instanceof GraphQLError)) return 'INTERNAL_SERVER_ERROR'
  const { code } = root.extensions
  if (isErrorCode(code)) return code
  if (userInputMessages.some((pattern) => pattern.test(root.message))) return 'BAD_USER_INPUT'
  return apolloCodes.get(apolloCode) ?? (isErrorCode(apolloCode) ? apolloCode : 'INTERNAL_SERVER_ERROR')
}

/** The HTTP status of a response that is nothing but an error of this code. */
export function httpStatus(code: ErrorCode): number {
  return httpStatuses[code] ?? 500
}
