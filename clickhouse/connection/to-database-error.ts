import { parseError } from '@clickhouse/client'
import { DatabaseError, type DatabaseErrorCode } from './database-error.js'
import { violationOf } from './violations.js'

const CODES: Readonly<Record<string, DatabaseErrorCode>> = {
  TIMEOUT_EXCEEDED: 'TIMEOUT',
  TOO_SLOW: 'TIMEOUT',
  MEMORY_LIMIT_EXCEEDED: 'TOO_COSTLY',
  TOO_MANY_ROWS: 'TOO_COSTLY',
  TOO_MANY_BYTES: 'TOO_COSTLY',
  TOO_MANY_ROWS_OR_BYTES: 'TOO_COSTLY',
  SET_SIZE_LIMIT_EXCEEDED: 'TOO_COSTLY',
  TOO_BIG_AST: 'TOO_COSTLY',
  TOO_DEEP_AST: 'TOO_COSTLY',
  QUERY_WAS_CANCELLED: 'CANCELLED',
  QUERY_WAS_CANCELLED_BY_CLIENT: 'CANCELLED',
  AUTHENTICATION_FAILED: 'AUTHENTICATION',
  REQUIRED_PASSWORD: 'AUTHENTICATION',
  WRONG_PASSWORD: 'AUTHENTICATION',
  UNKNOWN_USER: 'AUTHENTICATION',
  DATABASE_ACCESS_DENIED: 'FORBIDDEN',
  NOT_ENOUGH_SPACE: 'DISK_FULL',
  ABORTED: 'UNAVAILABLE',
  TOO_MANY_SIMULTANEOUS_QUERIES: 'UNAVAILABLE',
  SERVER_OVERLOADED: 'UNAVAILABLE',
  NETWORK_ERROR: 'UNAVAILABLE',
  SOCKET_TIMEOUT: 'UNAVAILABLE',
  ALL_CONNECTION_TRIES_FAILED: 'UNAVAILABLE',
  ALL_REPLICAS_ARE_STALE: 'UNAVAILABLE',
  // Node's names, for what happens before ClickHouse is reached.
  ECONNREFUSED: 'UNAVAILABLE',
  ECONNRESET: 'UNAVAILABLE',
  EHOSTUNREACH: 'UNAVAILABLE',
  ENETUNREACH: 'UNAVAILABLE',
  ENOTFOUND: 'UNAVAILABLE',
  EAI_AGAIN: 'UNAVAILABLE',
  EPIPE: 'UNAVAILABLE',
  ETIMEDOUT: 'UNAVAILABLE',
  // Those of undici.
  UND_ERR_SOCKET: 'UNAVAILABLE',
  UND_ERR_CONNECT_TIMEOUT: 'UNAVAILABLE',
  UND_ERR_CLOSED: 'UNAVAILABLE',
  UND_ERR_DESTROYED: 'UNAVAILABLE',
  ENOSPC: 'DISK_FULL',
}

/** Errors of versions that did not name them yet. */
const NUMBERS: Readonly<Record<string, string>> = {
  192: 'UNKNOWN_USER',
  193: 'WRONG_PASSWORD',
  194: 'REQUIRED_PASSWORD',
}

/** For errors whose code says less than their text. */
const TEXTS: ReadonlyArray<readonly [RegExp, DatabaseErrorCode]> = [
  [/Cannot lock file/, 'LOCKED'],
  [/No space left on device/, 'DISK_FULL'],
  [/^Timeout error/, 'TIMEOUT'],
  [/socket hang up/, 'UNAVAILABLE'],
]

/** Whatever a client, a connection or an abort threw, as a DatabaseError. */
export function toDatabaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error
  const thrown = error instanceof Error ? error : new Error(String(error))
  if (thrown.name === 'AbortError') return new DatabaseError('CANCELLED', thrown.message, { cause: error })
  if (thrown.name === 'TimeoutError') return new DatabaseError('TIMEOUT', thrown.message, { cause: error })

  const name = errorName(thrown)
  const rule = violationOf(name, thrown.message)
  if (rule !== undefined) return new DatabaseError(rule.code, rule.message, { clickhouseCode: name, cause: error })
  const byText = TEXTS.find(([pattern]) => pattern.test(thrown.message))?.[1]
  const code = byText ?? CODES[name ?? ''] ?? 'INTERNAL'
  return new DatabaseError(code, thrown.message || (name ?? 'unknown error'), {
    clickhouseCode: clickhouseName(thrown),
    cause: error,
  })
}

function errorName(error: Error): string | undefined {
  return clickhouseName(error) ?? ('code' in error && typeof error.code === 'string' ? error.code : undefined)
}

/** ClickHouse's name of the error: as a property from the client, in the text from the raw insert of the engine. */
function clickhouseName(error: Error): string | undefined {
  const parsed = 'type' in error ? error : parseError(error.message)
  if ('type' in parsed && typeof parsed.type === 'string') return parsed.type
  return NUMBERS[/^Code: (\d+), e\.displayText/.exec(error.message)?.[1] ?? '']
}
