import type { FastifyRequest } from 'fastify'
import { RequestError } from '../../request/request-error.js'
import { snapshotNamedIn } from '../../snapshot/snapshot-header.js'

const TEXTS = ['query', 'operationName'] as const
const OBJECTS = ['variables', 'extensions'] as const

/**
 * What is wrong with how a request to listen is put; undefined if nothing is. graphql-sse would say it without a code. A
 * snapshot that is named must be one, but changes nothing: events are of what is published from now on.
 */
export function problemOfParameters(request: FastifyRequest): RequestError | undefined {
  try {
    snapshotNamedIn(request)
    check(request.method === 'GET' ? inAddress(request) : inBody(request.body))
    return undefined
  } catch (error) {
    if (error instanceof RequestError) return error
    throw error
  }
}

function check(parameters: Readonly<Record<string, unknown>>): void {
  const { query } = parameters
  if (query === undefined || query === null || query === '') throw bad('expected the parameter query, got none.')
  for (const name of TEXTS) {
    if (typeof (parameters[name] ?? '') !== 'string') throw bad(`expected text as ${name}, got something else.`)
  }
  for (const name of OBJECTS) {
    if (!isObject(parameters[name] ?? {})) throw bad(`expected an object as ${name}, got something else.`)
  }
}

function inBody(body: unknown): Readonly<Record<string, unknown>> {
  if (isObject(body)) return body
  throw bad('expected a JSON object as the body, got something else.')
}

/** Also writes the address anew, since graphql-sse would not read on behind a second question mark. */
function inAddress(request: FastifyRequest): Readonly<Record<string, unknown>> {
  const [path = '', ...query] = request.url.split('?')
  const given = new URLSearchParams(query.join('?'))
  request.raw.url = `${path}?${given}`
  const names = [...TEXTS, ...OBJECTS]
  const twice = names.find((name) => given.getAll(name).length > 1)
  if (twice !== undefined) throw bad(`expected the parameter ${twice} at most once, got it several times.`)
  return Object.fromEntries([
    ...TEXTS.map((name) => [name, given.get(name)] as const),
    ...OBJECTS.map((name) => [name, json(name, given.get(name))] as const),
  ])
}

function json(name: string, text: string | null): unknown {
  if (text === null || text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    throw bad(`expected JSON as ${name}, got something else.`)
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function bad(problem: string): RequestError {
  return new RequestError('BAD_USER_INPUT', `A request to listen: ${problem}`)
}
