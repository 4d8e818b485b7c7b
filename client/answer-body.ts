import { ReelhouseError } from './reelhouse-error.js'

/** What a status means where nothing else is said, as of a gateway in front of the server. */
const CODES: Readonly<Record<number, string>> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 429: 'RATE_LIMITED' }

/** The first error of an answer; null where there is none. */
export function failureIn(body: unknown, { status, headers }: Response): ReelhouseError | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  const retryAfter = Number.isFinite(seconds) ? seconds : null
  const errors = isObject(body) ? body['errors'] : undefined
  if (!Array.isArray(errors) || errors.length === 0) {
    if (isObject(body) && 'data' in body) return null
    const message = `The server answered with status ${status}, and not as GraphQL does.`
    return new ReelhouseError(message, CODES[status] ?? 'UNREACHABLE', { retryAfter })
  }
  const first: unknown = errors[0]
  if (!isObject(first)) return new ReelhouseError('The server gave no reason.', 'INTERNAL_SERVER_ERROR')
  const code = isObject(first['extensions']) ? first['extensions']['code'] : undefined
  const path = Array.isArray(first['path']) ? first['path'].filter(isStep) : []
  const known = typeof code === 'string' ? code : (CODES[status] ?? 'INTERNAL_SERVER_ERROR')
  return new ReelhouseError(String(first['message']), known, { path, retryAfter })
}

/** The data of an answer without errors, which the server has made as the document's types say. */
export function dataIn<Data>(body: unknown): Data {
  if (!isObject(body) || !hasData<Data>(body))
    throw new ReelhouseError('The answer has no data.', 'INTERNAL_SERVER_ERROR')
  return body.data
}

function hasData<Data>(body: object): body is { data: Data } {
  return 'data' in body && isObject(body.data)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isStep(step: unknown): step is string | number {
  return typeof step === 'string' || typeof step === 'number'
}
