import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shortMessage, shortName, withShortQuotes } from '../../../src/server/errors/shortened.js'
import { type RunningServer, startStub } from './stub-server.js'

const LONG = 'x'.repeat(100_000)

describe('over HTTP', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startStub()
  })
  afterAll(() => server.close())

  const errorsOf = async (body: object, path = '/graphql') => {
    const headers = { 'content-type': 'application/json', accept: path === '/graphql' ? '*/*' : 'text/event-stream' }
    const response = await fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return JSON.stringify(await response.json())
  }
  const byInput = (type: string, n: unknown, use: string) => ({
    query: `query($n: ${type}) { movies(${use}) { totalCount } }`,
    variables: { n },
  })
  const wide = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key${index}`, index]))

  test.each<[what: string, body: object, told: RegExp]>([
    ['a variable', byInput('Int', LONG, 'first: $n'), /invalid value ..x{100}….*non-integer value: ..x/],
    ['a date', byInput('Date', LONG, 'where: {releaseDate: {eq: $n}}'), /YYYY-MM-DD.*not ..x/],
    ['a number', byInput('Float', LONG, 'where: {revenue: {eq: $n}}'), /\$n.*Float/],
    ['an object', byInput('Int', { a: LONG, b: [LONG, LONG] }, 'first: $n'), /\$n.*Int cannot/],
    ['a wide object', byInput('Int', wide, 'first: $n'), /\$n.*key0: 0.*….*; Int cannot represent.*…/],
    ['a deep value', byInput('MovieWhere', { year: { eq: LONG } }, 'where: $n'), /at ..n.year.eq..; Int cannot/],
    ['a key', byInput('MovieWhere', { [LONG]: 1 }, 'where: $n'), /\$n.*is not defined by type ..MovieWhere/],
    ['text with quotes', byInput('Int', '"\\'.repeat(50_000), 'first: $n'), /Int cannot represent/],
    ['an item', byInput('[MovieDimension!]', [LONG], 'first: 1'), /\$n/],
    ['a literal', { query: `{ movies(first: "${LONG}") { totalCount } }` }, /^.{0,40}first: Int cannot represent/],
    ['a block string', { query: `{ movies(first: """${LONG} "a" ${LONG}""") { totalCount } }` }, /first: Int cannot/],
    [
      'digits',
      { query: `{ movies(where: {revenue: {eq: ${'9'.repeat(100_000)}}}) { totalCount } }` },
      /finite.*got 9+…/,
    ],
    ['an enum value', { query: `{ movieStats(groupBy: [${LONG}]) { totalGroups } }` }, /groupBy: Value ..x+…/],
    ['a field', { query: `{ ${LONG} }` }, /Cannot query field ..x+…\\" on type/],
    ['an argument', { query: `{ movies(${LONG}: 1) { totalCount } }` }, /Unknown argument ..x+…\\" on field/],
    ['a type', { query: `query($a: ${LONG}) { __typename }` }, /Unknown type ..x+…/],
    ['a fragment', { query: `{ ...${LONG} } fragment ${LONG} on Query { ...${LONG} }` }, /within itself/],
    [
      'a variable without a value',
      { query: `query($${LONG}: Int!) { movies(first: $${LONG}) { totalCount } }` },
      /required/,
    ],
    [
      'a deep variable',
      { query: '{ __typename }', variables: { [LONG]: JSON.parse('['.repeat(40) + ']'.repeat(40)) } },
      /32 levels.*"argument":"\$x+…"/,
    ],
    ['an operation', { query: 'query A { __typename }', operationName: LONG }, /Unknown operation named ..x+…/],
    ['a syntax error', { query: `query query ${LONG}` }, /found Name ..x+…/],
    ['an alias, in the path', { query: `{ ${LONG}: movies(first: 0) { totalCount } }` }, /"path":\["x+…"\]/],
  ])('%s comes back only in part', async (_, body, told) => {
    const errors = await errorsOf(body)
    expect(errors).toMatch(told)
    expect(errors.length).toBeLessThan(1_500)
  })

  test('of a subscription, too', async () => {
    for (const query of [
      LONG,
      `subscription { ${LONG} }`,
      `subscription($${LONG}: Int!) { snapshotPublished { id } }`,
    ]) {
      expect((await errorsOf({ query }, '/graphql/stream')).length).toBeLessThan(1_000)
    }
  })

  const times = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => of(i)).join(' ')

  test.each<[what: string, body: object, message: RegExp, code: string, path?: string]>([
    [
      'too many mistakes',
      { query: `{ ${times(200, (index) => `nope${index}`)} }` },
      /^There are more mistakes .* Correct/,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'too many mistakes in a subscription',
      { query: `subscription { snapshotPublished { ${times(200, (index) => `nope${index}`)} } }` },
      /^There are more mistakes .* Correct/,
      'GRAPHQL_VALIDATION_FAILED',
      '/graphql/stream',
    ],
    [
      'too many mistakes in variables',
      byInput(
        '[Int!]',
        Array.from({ length: 200 }, () => 'x'),
        'where: {year: {in: $n}}',
      ),
      /^The variables have more mistakes .* Correct/,
      'BAD_USER_INPUT',
    ],
    [
      'too many fields to compare',
      { query: `{ ${times(1900, () => '__typename')} }` },
      /too often.*Ask for each once/,
      'QUERY_TOO_COSTLY',
    ],
  ])('%s are told once, and what to do', async (_, body, message, code, path) => {
    const { errors }: { errors: { message: string }[] } = JSON.parse(await errorsOf(body, path))
    expect(errors.at(-1)).toMatchObject({ message: expect.stringMatching(message), extensions: { code } })
    expect(errors.filter((error) => message.test(error.message))).toHaveLength(1)
    expect(JSON.stringify(errors)).not.toMatch(/aborted/i)
  })
})

test('what is short is left as it is', () => {
  const message = `Variable "$d" got invalid value "${'d'.repeat(100)}" at "d.eq"; Date must be "1999-12-31".`
  for (const shorten of [withShortQuotes, shortMessage]) expect(shorten(message)).toBe(message)
  const path =
    'where.AND[12].OR[3].NOT.NOT.NOT.NOT.NOT.NOT.spokenLanguages.some.name.startsWithI: expected something else.'
  expect(withShortQuotes(path)).toBe(path)
  expect([shortName('a'), shortName(7)]).toEqual(['a', 7])
})
