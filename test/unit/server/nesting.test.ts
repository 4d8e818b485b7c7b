import { readdir, readFile } from 'node:fs/promises'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { tooDeepQuery } from '../../../src/limits/nesting.js'
import { queryLimits } from '../../../src/limits/query-limits.js'
import { type RunningServer, startStub } from './stub-server.js'

const { nesting, inputDepth } = queryLimits

/** A selection of so many levels. */
const selection = (levels: number, innermost = 'id') =>
  `${'{ ... '.repeat(levels - 1)}{ ${innermost} }${' }'.repeat(levels - 1)}`
const list = (levels: number) => `${'['.repeat(levels)}1${']'.repeat(levels)}`
/** An operation with fragments that spread each other, of two levels each. */
const chain = (fragments: number) => {
  const names = Array.from({ length: fragments }, (_, index) => `F${index}`)
  const written = names.map((name, index) => `fragment ${name} on Query { ... { ...F${index + 1} } }`)
  return `{ ...F0 } ${written.join(' ')} fragment F${fragments} on Query { __typename }`
}
/** Fragments that spread each other, the last one the first one. */
const circle = (fragments: number) =>
  Array.from(
    { length: fragments },
    (_, index) => `fragment F${index} on Query { ...F${(index + 1) % fragments} }`,
  ).join(' ')

describe('a document', () => {
  it.each([
    ['selections', selection(nesting), selection(nesting + 1)],
    ['lists', `{ a(b: ${list(nesting - 1)}) }`, `{ a(b: ${list(nesting)}) }`],
    [
      'objects',
      `{ a(b: ${'{c: '.repeat(nesting - 1)}1${'}'.repeat(nesting - 1)}) }`,
      `{ a(b: ${'{c: '.repeat(nesting)}`,
    ],
    ['lists in a default', `query ($a: I = ${list(nesting)}) { b }`, `query ($a: I = ${list(nesting + 1)}) { b }`],
    ['fragments in others', chain(nesting / 2 - 1), chain(nesting / 2)],
    ['the last one', `query A { a } query B ${selection(nesting)}`, `query A { a } query B ${selection(nesting + 1)}`],
    [
      'a fragment, where it is spread',
      `{ a ...F } fragment F on Query ${selection(nesting - 1)}`,
      `{ a { ...F } } fragment F on Query ${selection(nesting - 1)}`,
    ],
    [
      'a fragment that is written first',
      `fragment F on Query ${selection(nesting - 1)} { a ...F }`,
      `fragment F on Query ${selection(nesting - 1)} query A { a { ...F } }`,
    ],
  ])('has at most so many levels: %s', (_, allowed, refused) => {
    expect(tooDeepQuery(allowed)).toBeUndefined()
    expect(tooDeepQuery(refused)).toMatchObject({
      code: 'QUERY_TOO_COSTLY',
      message: `The query nests selections, lists and objects too deep, fragments included; at most ${nesting} levels are allowed.`,
    })
  })

  it.each([
    ['brackets in a string', `{ a(b: "${'{'.repeat(1000)}") }`],
    ['brackets in a block string', `{ a(b: """${'['.repeat(1000)}""") }`],
    ['brackets in a comment', `# ${'{'.repeat(1000)}\n{ a }`],
    ['fields beside each other', `{ ${'a { b } '.repeat(1000)} }`],
    ['many fragments beside each other', `{ a } ${'fragment F on Query { a } '.repeat(500)}`],
    ['what the parser will refuse', `{ a(b: "${'{'.repeat(300)}`],
  ])('is no deeper for %s', (_, query) => {
    expect(tooDeepQuery(query)).toBeUndefined()
  })

  it('is refused as graphql-js does where a fragment is within itself', () => {
    const query = `{ ${'a { b } '.repeat(nesting)} ...F0 } ${circle(60)}`
    expect(tooDeepQuery(query)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' })
  })

  it('of ours, and introspection, is far from the limit', async () => {
    const folder = new URL('../../../schema/operations/', import.meta.url)
    const files = (await readdir(folder)).filter((name) => name.endsWith('.graphql'))
    const ours = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')))
    expect(ours.length).toBeGreaterThan(0)
    for (const query of [...ours, getIntrospectionQuery()]) expect(tooDeepQuery(query)).toBeUndefined()
  })
})

describe('over HTTP', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startStub()
  })
  afterAll(() => server.close())

  const json = { 'content-type': 'application/json', accept: 'application/json' }
  const post = (body: object) =>
    fetch(`${server.url}/graphql`, { method: 'POST', headers: json, body: JSON.stringify(body) })
  const refused = [400, { errors: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }] }]

  test('a document that is too deep is refused by POST, by GET and as a subscription', async () => {
    const query = selection(nesting + 1)
    const events = { ...json, accept: 'text/event-stream' }
    const answers = [
      await post({ query }),
      await fetch(`${server.url}/graphql?${new URLSearchParams({ query })}`),
      await fetch(`${server.url}/graphql/stream`, { method: 'POST', headers: events, body: JSON.stringify({ query }) }),
    ]
    for (const answer of answers) expect([answer.status, await answer.json()]).toMatchObject(refused)
  })

  test('fragments within each other in a circle are a mistake, however many', async () => {
    for (const fragments of [2, 60, nesting + 1]) {
      const answer = await post({ query: `{ ...F0 } ${circle(fragments)}` })
      const code = fragments > nesting ? 'QUERY_TOO_COSTLY' : 'GRAPHQL_VALIDATION_FAILED'
      expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ extensions: { code } }] }])
    }
  })

  test('lists count as levels of an argument', async () => {
    const answer = await post({ query: `{ movies(where: { year: { in: ${list(inputDepth - 1)} } }) { totalCount } }` })
    expect(answer.status).toBe(400)
    const { errors }: { errors?: object[] } = JSON.parse(await answer.text())
    expect(errors).toContainEqual(
      expect.objectContaining({
        message: `An argument is nested ${inputDepth + 1} deep; at most ${inputDepth} levels are allowed.`,
      }),
    )
  })

  test('variables that are nested deep are refused, however deep', async () => {
    for (const levels of [inputDepth + 1, 1_000]) {
      const body = `{"query":"query ($a: [Int!]) { movies(where: { year: { in: $a } }) { totalCount } }","variables":{"a":${list(levels)}}}`
      const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers: json, body })
      expect([answer.status, await answer.json()]).toMatchObject([
        400,
        { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
      ])
    }
  })
})
