import { type ErrorCode, isErrorCode } from '../../src/request/request-error.js'
import type { Asked, HttpAnswer } from './ask.js'
import { internalsIn } from './internals.js'
import type { HostileRequest } from './requests.js'

/** The HTTP statuses that an answer which is nothing but an error may have; of what a client has done wrong, HTTP tells more. */
const STATUSES: Readonly<Record<ErrorCode, readonly number[]>> = {
  BAD_USER_INPUT: [400, 404, 405, 406, 408, 412, 413, 415, 416, 417, 431],
  GRAPHQL_VALIDATION_FAILED: [400],
  GRAPHQL_PARSE_FAILED: [400],
  UNAUTHENTICATED: [401],
  FORBIDDEN: [403],
  RATE_LIMITED: [429],
  QUERY_TOO_COSTLY: [400, 422],
  TIMEOUT: [504],
  SNAPSHOT_EXPIRED: [410],
  UNAVAILABLE: [503],
  INTERNAL_SERVER_ERROR: [500],
  PERSISTED_QUERY_NOT_FOUND: [200],
}

/** What no request brings about while the database is there. */
const NEVER: ReadonlySet<ErrorCode> = new Set(['INTERNAL_SERVER_ERROR', 'UNAVAILABLE', 'FORBIDDEN', 'UNAUTHENTICATED'])

const EXPORTS = /^(?:text\/csv|application\/x-ndjson|application\/vnd\.apache\.parquet)/
const WITHOUT_BODY = [204, 302, 304, 416]

/** What is wrong with an answer; null if nothing is. `secrets` are texts that it must not have. */
export function problemOf(request: HostileRequest, asked: Asked, secrets: readonly string[]): string | null {
  const { answer, left } = asked
  if (left === 'after too long')
    return `expected an answer, got ${answer === null ? 'none' : 'a part of one'} in ${Math.round(asked.ms)} ms`
  if (left === 'after too much') return 'expected an answer of bounded size, got more'
  if (answer === null) return left === null && request.leavesAfter === undefined ? 'expected an answer, got none' : null
  if (!answer.isWhole)
    return left === null && request.method !== 'HEAD' ? 'expected a whole answer, got a part of one' : null
  for (const [name, value] of answer.headers) {
    const internals = internalsIn(`${name}: ${value}`, secrets)
    if (internals !== null) return `expected no internals in headers, got ${internals}`
  }
  return problemOfWhole(request, answer, secrets)
}

function problemOfWhole(
  { method, path }: HostileRequest,
  answer: HttpAnswer,
  secrets: readonly string[],
): string | null {
  const { status, headers, body } = answer
  const type = headers.get('content-type') ?? ''
  if (body.length === 0) {
    return WITHOUT_BODY.includes(status) || method === 'HEAD' ? null : `expected a body, got none with status ${status}`
  }
  const text = body.toString()
  if (!/^application\/vnd/.test(type)) {
    const internals = internalsIn(text, secrets)
    if (internals !== null && !/^text\/html/.test(type)) return `expected no internals, got ${internals}`
  }
  if (/^application\/(?:graphql-response\+)?json/.test(type)) return problemOfJson(text, status)
  const isOk = status === 200 || status === 206
  if (EXPORTS.test(type) && path.startsWith('/export') && isOk) return null
  if (/^text\/event-stream/.test(type) && path.startsWith('/graphql/stream') && isOk) return null
  if (/^text\/html/.test(type) && path.startsWith('/graphql') && isOk) return null
  if (/^text\/plain/.test(type) && path.startsWith('/metrics') && isOk) return null
  return `expected JSON, got ${status} ${type}: ${text.slice(0, 200)}`
}

function problemOfJson(text: string, status: number): string | null {
  const answer = parsed(text)
  if (!isObject(answer)) return `expected an object of JSON, got ${text.slice(0, 200)}`
  if (['ok', 'degraded'].includes(String(answer['status'])) && status === 200) return null // of /health
  const errors = isObject(answer['error']) ? [answer['error']] : answer['errors']
  const hasData = 'data' in answer
  if (errors === undefined)
    return hasData && status === 200 ? null : `expected data, got ${status}: ${text.slice(0, 200)}`
  if (!Array.isArray(errors) || errors.length === 0) return `expected errors, got ${text.slice(0, 200)}`
  const codes: ErrorCode[] = []
  for (const error of errors) {
    const problem = problemOfError(error)
    if (typeof problem === 'string') return problem
    codes.push(problem.code)
  }
  const never = codes.find((code) => NEVER.has(code))
  if (never !== undefined) return `expected another code than ${never}, got ${text.slice(0, 400)}`
  const fits = hasData ? status === 200 : codes.some((code) => STATUSES[code].includes(status))
  return fits ? null : `expected a status of ${codes[0]}, got ${status}: ${text.slice(0, 200)}`
}

/** A message may have in it what the client has sent, which is up to 1 MiB. */
const MOST_CHARACTERS = 1_200_000

/** Its code, or what is wrong with an error. */
function problemOfError(error: unknown): string | { readonly code: ErrorCode } {
  const { message, extensions, code } = isObject(error) ? error : {}
  const told = isObject(extensions) ? extensions['code'] : code
  if (typeof message !== 'string' || message.length < 10)
    return `expected a message, got ${JSON.stringify(error).slice(0, 200)}`
  if (message.length > MOST_CHARACTERS)
    return `expected a message, got ${message.length} characters: ${message.slice(0, 100)}`
  return isErrorCode(told) ? { code: told } : `expected a code, got ${JSON.stringify(error).slice(0, 300)}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
