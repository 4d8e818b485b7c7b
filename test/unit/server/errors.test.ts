import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DatabaseError, type DatabaseErrorCode } from '../../../clickhouse/connection/database-error.js'
import { queryLimits } from '../../../src/limits/query-limits.js'
import { stubContext } from './stub-context.js'
import { type RunningServer, startStub } from './stub-server.js'

const secret = 'SELECT budget FROM /var/lib/secret'

/** An answer that is one error with this code. */
function refusal(code: string, message: unknown = expect.any(String)) {
  return expect.objectContaining({
    errors: [expect.objectContaining({ message, extensions: expect.objectContaining({ code }) })],
  })
}

describe('what a client does wrong', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startStub()
  })
  afterAll(() => server.close())

  const movies = (args: string) => `{ movies(${args}) { totalCount } }`
  const deep = (levels: number) => `${'{ genres { movies { nodes '.repeat(levels)}{ id }${' } } }'.repeat(levels)}`

  test.each([
    ['broken syntax', '{ genres ', undefined, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    ['an unknown field', '{ genres { nam } }', undefined, 'GRAPHQL_VALIDATION_FAILED', /Did you mean "name"/],
    ['an unknown argument', movies('frist: 1'), undefined, 'GRAPHQL_VALIDATION_FAILED', /Did you mean "first"/],
    [
      'no operation to choose',
      'query A { __typename } query B { __typename }',
      undefined,
      'BAD_USER_INPUT',
      /operation name/,
    ],
    ['a mutation', 'mutation { a }', undefined, 'BAD_USER_INPUT', /mutation/],
    [
      'a variable of another type',
      'query($n: Int!) { movies(first: $n) { totalCount } }',
      { n: 'x' },
      'BAD_USER_INPUT',
      /\$n/,
    ],
    [
      'null for a non-null argument',
      'query($n: Int) { movieStats(first: $n) { totalGroups } }',
      { n: null },
      'BAD_USER_INPUT',
      /first/,
    ],
    [
      'no such day',
      'query($d: DateFilter) { movies(where: {releaseDate: $d}) { totalCount } }',
      { d: { eq: '1999-02-29' } },
      'BAD_USER_INPUT',
      /d\.eq.*YYYY-MM-DD/,
    ],
    [
      'NaN',
      movies('where: {revenue: {gte: NaN}}'),
      undefined,
      'BAD_USER_INPUT',
      /^gte: expected a finite number, got NaN/,
    ],
    [
      'a number beyond Float',
      movies('where: {revenue: {in: [1, 1e999]}}'),
      undefined,
      'BAD_USER_INPUT',
      /^in: .*1e999/,
    ],
    ['a query nested 50 deep', deep(16), undefined, 'QUERY_TOO_COSTLY', /nested 49 deep; at most 15/],
    [
      'too many fields',
      `{ ${Array.from({ length: 1001 }, (_, i) => `a${i}: genres { id }`).join(' ')} }`,
      undefined,
      'QUERY_TOO_COSTLY',
      /2002 fields.*at most 2000/,
    ],
    [
      'a deep literal',
      movies(`where: ${'{NOT: '.repeat(40)}{}${'}'.repeat(40)}`),
      undefined,
      'QUERY_TOO_COSTLY',
      /at most 32/,
    ],
    [
      'an endless document',
      `{ ${'genres '.repeat(queryLimits.tokens)} }`,
      undefined,
      'GRAPHQL_PARSE_FAILED',
      /20000 tokens/,
    ],
  ])('%s', async (_, query, variables, code, message) => {
    const { status, body } = await server.ask(query, variables)
    expect(body).toEqual(refusal(code, expect.stringMatching(message)))
    expect(status).toBeLessThan(500)
  })

  test('fragments count wherever they are spread, and a cycle of them is no trap', async () => {
    const bomb = Array.from({ length: 12 }, (_, i) => `fragment F${i} on Genre { id ...F${i + 1} a${i}: name }`).join(
      ' ',
    )
    const doubling = Array.from({ length: 11 }, (_, i) => {
      const inner =
        i === 10
          ? 'id'
          : `a: movies { nodes { genres { ...D${i + 1} } } } b: movies { nodes { genres { ...D${i + 1} } } }`
      return `fragment D${i} on Genre { ${inner} }`
    }).join(' ')
    const { body } = await server.ask(`{ genres { ...D0 } } ${doubling}`)
    expect(JSON.stringify(body)).toMatch(/QUERY_TOO_COSTLY/)
    const cycle = await server.ask(`{ genres { ...F0 } } ${bomb} fragment F12 on Genre { ...F0 }`)
    expect(JSON.stringify(cycle.body)).toMatch(/Cannot spread fragment/)
  })

  test('variables nested very deep', async () => {
    const levels = 100_000
    const w = `${'{"NOT":'.repeat(levels)}{}${'}'.repeat(levels)}`
    const query = 'query($w: MovieWhere) { movies(where: $w) { totalCount } }'
    const answer = await server.send(`{"query": ${JSON.stringify(query)}, "variables": {"w": ${w}}}`)
    expect(answer).toEqual({ status: 400, body: refusal('BAD_USER_INPUT', expect.stringMatching(/^\$w: .*32 levels/)) })
  })

  test.each([
    ['a body over 1 MiB', 413, 'x'.repeat(1024 * 1024 + 1), 'application/json', /larger than the 1048576 bytes/],
    ['a body that is no JSON', 400, '{', 'application/json', /not valid JSON/],
    ['a body of another type', 415, '<a/>', 'application/xml', /content-type: application\/json/],
    ['a body without a query', 400, '{}', 'application/json', /POST body missing/],
    ['a form that another site sends', 415, '{}', 'text/plain', /content-type: application\/json/],
  ])('%s', async (_, status, body, type, message) => {
    const answer = await server.send(body, { 'content-type': type })
    expect(answer).toEqual({ status, body: refusal('BAD_USER_INPUT', expect.stringMatching(message)) })
  })
})

describe('what goes wrong inside', () => {
  let log = ''
  const stream = new Writable({
    write: (chunk, _, done) => {
      log += chunk
      done()
    },
  })
  let failure: unknown
  let where: 'context' | 'resolver' = 'resolver'
  let server: RunningServer
  beforeAll(async () => {
    const fail = () => Promise.reject(failure)
    const contextFor = async () => (where === 'context' ? fail() : stubContext(fail))
    server = await startStub({ contextFor, logger: { level: 'error', stream } })
  })
  afterAll(() => server.close())

  const codes: ReadonlyArray<readonly [DatabaseErrorCode, string, number]> = [
    ['UNAVAILABLE', 'UNAVAILABLE', 503],
    ['AUTHENTICATION', 'UNAVAILABLE', 503],
    ['LOCKED', 'UNAVAILABLE', 503],
    ['DISK_FULL', 'UNAVAILABLE', 503],
    ['CANCELLED', 'UNAVAILABLE', 503],
    ['TIMEOUT', 'TIMEOUT', 504],
    ['TOO_COSTLY', 'QUERY_TOO_COSTLY', 422],
    ['INTERNAL', 'INTERNAL_SERVER_ERROR', 500],
  ]
  const causes = [
    ...codes.map(([of, code, status]) => [of, new DatabaseError(of, secret), code, status] as const),
    ['a bug', new TypeError(secret), 'INTERNAL_SERVER_ERROR', 500] as const,
    ['something thrown that is no error', secret, 'INTERNAL_SERVER_ERROR', 500] as const,
  ]

  test.each(causes)('%s in a resolver is hidden from the client and told to the log', async (_, cause, code) => {
    ;[failure, where, log] = [cause, 'resolver', '']
    const { status, body } = await server.ask('{ genres { name } }')
    expect(status).toBe(200)
    expect(body).toEqual({ ...refusal(code).sample, data: null, extensions: { snapshot: expect.anything() } })
    expect(JSON.stringify(body)).not.toContain(secret)
    expect(JSON.stringify(body)).not.toMatch(/stack|\.ts|node_modules/)
    const errorId = JSON.stringify(body).match(/"errorId":"([^"]+)"/)?.[1]
    expect(log).toContain(secret)
    expect(log).toContain(errorId)
  })

  test.each(causes)('%s before there is a context sets the HTTP status', async (_, cause, code, status) => {
    ;[failure, where, log] = [cause, 'context', '']
    const answer = await server.ask('{ genres { name } }')
    expect(answer).toEqual({ status, body: refusal(code) })
    expect(JSON.stringify(answer)).not.toContain(secret)
    expect(log).toContain(secret)
  })
})
