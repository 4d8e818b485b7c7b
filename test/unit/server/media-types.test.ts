import { afterAll, expect, test } from 'vitest'
import { addressOf, rawRequest } from './raw-request.js'
import { stubContext } from './stub-context.js'
import { startStub } from './stub-server.js'

let computed = 0
const server = await startStub({
  contextFor: async () =>
    stubContext(async () => {
      computed += 1
      return [{ id: 18, name: 'Drama' }]
    }),
  cacheBytes: 1_000_000,
})
afterAll(() => server.close())

const query = '{ genres { name } }'
const body = JSON.stringify({ query })
const post = (type: string | undefined, extra: Readonly<Record<string, string>> = {}) =>
  rawRequest(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...(type !== undefined && { 'content-type': type }), ...extra },
    body,
  })

/** Long enough that an answer that is kept would have been found. */
const warm = () => post('application/json')

test.each([
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=UTF-8',
  'application/json; charset="utf-8"',
  'Application/JSON',
  ' application/json ',
])('a POST of %j is answered', async (type) => {
  for (let time = 0; time < 3; time += 1) expect((await post(type)).status).toBe(200)
})

test.each([
  'application/json; charset=latin1',
  'application/json; charset="utf-16"',
  'text/plain',
  'text/plain; charset=utf-8',
  'text/plain;application/json',
  'TEXT/PLAIN',
  'text/json',
  'text/html',
  'application/graphql',
  'application/graphql+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'application/jsonp',
  'application/json5',
  'application/json\ttext',
  'application/json, text/plain',
  'application',
  'json',
  '*/*',
  '',
  undefined,
])('a POST of %j is refused, whether the answer is kept or not, with or without headers of clients', async (type) => {
  for (const extra of [{}, { 'apollo-require-preflight': 'true', 'x-apollo-operation-name': 'x' }]) {
    const cold = await post(type, extra)
    await warm()
    const later = await post(type, extra)
    for (const { status, headers, body: refusal } of [cold, later]) {
      expect(status).toBe(415)
      expect(headers['content-type']).toMatch(/^application\/json/)
      expect(headers['x-reelhouse-cache']).toBeUndefined()
      expect(JSON.parse(refusal.toString())).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    }
  }
})

test.each(['gzip', 'br', 'deflate, gzip'])('a body that is compressed, %s, is refused for that', async (encoding) => {
  await warm()
  const { status, body: refusal } = await post('application/json', { 'content-encoding': encoding })
  expect(status).toBe(415)
  expect(refusal.toString()).toMatch(/not compressed/)
  expect((await post('application/json', { 'content-encoding': 'identity' })).status).toBe(200)
})

test('a GET with a body of another type is refused, whether the answer is kept or not', async () => {
  const url = addressOf(server.url, { query })
  for (const type of ['text/plain', 'application/xml']) {
    for (let time = 0; time < 2; time += 1) {
      expect((await rawRequest(url, { headers: { 'content-type': type } })).status).toBe(415)
      expect((await rawRequest(url)).status).toBe(200)
      expect((await rawRequest(url, { headers: { 'content-type': 'application/json' } })).status).toBe(200)
    }
  }
})

test.each([
  ['text/plain', 406],
  ['image/png', 406],
  ['application/json', 200],
  ['application/graphql-response+json', 200],
  ['application/graphql-response+json; charset=utf-8, application/json; charset=utf-8', 200],
  ['application/*', 200],
  ['*/*', 200],
])('an answer that is accepted as %s has status %i, computed and kept', async (accept, status) => {
  await warm()
  for (let time = 0; time < 2; time += 1) {
    expect((await post('application/json', { accept })).status).toBe(status)
    expect((await rawRequest(addressOf(server.url, { query }), { headers: { accept } })).status).toBe(status)
  }
})

test.each([
  ['an array', `[${body}]`],
  ['an empty array', '[]'],
  ['a text', JSON.stringify(query)],
  ['null', 'null'],
  ['nothing', ''],
  ['half', body.slice(0, -1)],
  ['two', body + body],
  ['variables as a text', JSON.stringify({ query, variables: '{}' })],
  ['variables as a list', JSON.stringify({ query, variables: [] })],
  ['extensions as a text', JSON.stringify({ query, extensions: '{}' })],
  ['an operation name that is a number', JSON.stringify({ query, operationName: 1 })],
  ['a query that is a document', JSON.stringify({ query: { kind: 'Document' } })],
  ['a prototype', `{"query": ${JSON.stringify(query)}, "__proto__": {"variables": {}}}`],
])('%s as a body is BAD_USER_INPUT each time', async (_, wrong) => {
  const before = computed
  for (let time = 0; time < 3; time += 1) {
    const { status, body: answer } = await server.send(wrong)
    expect(status).toBe(400)
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
  }
  expect(computed).toBe(before)
})
