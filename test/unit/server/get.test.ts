import { afterAll, beforeEach, expect, test } from 'vitest'
import { RequestError } from '../../../src/request/request-error.js'
import { addressOf, rawRequest } from './raw-request.js'
import { stubContext } from './stub-context.js'
import { startStub } from './stub-server.js'

const state = { genres: [{ id: 18, name: 'Drama' }], version: '7', fails: false }
const start = (cacheBytes: number) =>
  startStub({
    contextFor: async () =>
      stubContext(async () => {
        if (state.fails) throw new RequestError('UNAVAILABLE', 'later')
        return state.genres
      }),
    version: async () => state.version,
    cacheBytes,
  })
const [keeping, forgetful] = [await start(1_000_000), await start(0)]
afterAll(() => Promise.all([keeping.close(), forgetful.close()]))
beforeEach(() => {
  Object.assign(state, { genres: [{ id: 18, name: 'Drama' }], version: '7', fails: false })
})

const query = 'query Names($yes: Boolean = true) { genres { name @include(if: $yes) id } }'
const servers = [
  ['that keeps answers', keeping],
  ['that keeps none', forgetful],
] as const

test.each(servers)('no variables and extensions are as if they were not named, of a server %s', async (_, { url }) => {
  for (const nothing of ['', 'null']) {
    const given = { query, variables: nothing, extensions: nothing }
    const { status, body } = await rawRequest(addressOf(url, given))
    expect([status, JSON.parse(body.toString()).data]).toEqual([200, { genres: [{ name: 'Drama', id: '18' }] }])
    const twice = await rawRequest(`${addressOf(url, given)}&variables=%7B%22yes%22%3Afalse%7D`)
    expect(twice.status).toBe(400)
  }
})

test.each(servers)('a query is asked by its address alone, of a server %s', async (_, { url }) => {
  for (let time = 0; time < 3; time += 1) {
    const all = await rawRequest(addressOf(url, { query }))
    expect(all).toMatchObject({ status: 200, headers: { 'content-type': 'application/json; charset=utf-8' } })
    expect(JSON.parse(all.body.toString()).data).toEqual({ genres: [{ name: 'Drama', id: '18' }] })
    const some = await rawRequest(addressOf(url, { query, variables: '{"yes":false}', operationName: 'Names' }))
    expect(JSON.parse(some.body.toString()).data).toEqual({ genres: [{ id: '18' }] })
  }
})

test.each([
  ['no query', {}, 400],
  ['an empty query', { query: '' }, 400],
  ['a mistake', { query: '{' }, 400],
  ['variables that are no JSON', { query, variables: '{' }, 400],
  ['variables that are no object', { query, variables: '[]' }, 400],
  ['a mutation', { query: 'mutation { a }' }, 405],
  ['a subscription', { query: 'subscription { snapshotPublished { id } }' }, 405],
])('%s is refused with a code, and nobody keeps that', async (_, parameters, status) => {
  for (let time = 0; time < 2; time += 1) {
    const answer = await rawRequest(addressOf(keeping.url, parameters))
    expect(answer.status).toBe(status)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers.etag).toBeUndefined()
    expect(JSON.parse(answer.body.toString()).errors[0].extensions.code).toMatch(/^[A-Z_]+$/)
  }
})

test('an address that names a parameter twice is refused', async () => {
  const { status } = await rawRequest(`${keeping.url}/graphql?query={genres{id}}&query={genres{name}}`)
  expect(status).toBe(400)
})

test.each(servers)('a client that has the answer is told so until it changes, by a server %s', async (_, { url }) => {
  const address = addressOf(url, { query })
  const { headers } = await rawRequest(address)
  expect(headers).toMatchObject({ 'cache-control': 'no-cache', etag: expect.stringMatching(/^"[\w-]{20,}"$/) })
  expect(headers.vary?.split(', ')).toEqual(
    expect.arrayContaining(['Accept', 'Accept-Encoding', 'x-reelhouse-snapshot', 'x-reelhouse-cost']),
  )
  const etag = String(headers.etag)
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await rawRequest(address, { headers: { 'if-none-match': known } })
    expect(again).toMatchObject({ status: 304, headers: { etag, 'cache-control': 'no-cache', vary: headers.vary } })
    expect(again.headers['content-type']).toBeUndefined()
    expect(again.body).toHaveLength(0)
  }
  for (const other of ['"other"', etag.slice(1, -1), '']) {
    expect((await rawRequest(address, { headers: { 'if-none-match': other } })).status).toBe(200)
  }
  Object.assign(state, { genres: [], version: '8' })
  const changed = await rawRequest(address, { headers: { 'if-none-match': etag } })
  expect(changed.status).toBe(200)
  expect(changed.headers.etag).not.toBe(etag)
})

test('another media type is another representation', async () => {
  const tags = await Promise.all(
    ['application/json', 'application/graphql-response+json'].map(
      async (accept) => (await rawRequest(addressOf(keeping.url, { query }), { headers: { accept } })).headers.etag,
    ),
  )
  expect(new Set(tags).size).toBe(2)
})

test.each(servers)(
  'the answer of an address that names its snapshot is asked for again too, by a server %s',
  async (_, { url }) => {
    const address = addressOf(url, { query: '{ genres { name } }', snapshot: '7' })
    const { headers } = await rawRequest(address)
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', etag: expect.any(String) })
    const known = { 'if-none-match': String(headers.etag) }
    expect(await rawRequest(address, { headers: known })).toMatchObject({
      status: 304,
      headers: { 'cache-control': 'no-cache' },
    })
    Object.assign(state, { genres: [], version: '8' }) // a publication
    expect(await rawRequest(address, { headers: known })).toMatchObject({ status: 200 })
  },
)

test('errors, what an answer cost, and POSTs are not for caches', async () => {
  const cost = await rawRequest(addressOf(keeping.url, { query }), { headers: { 'x-reelhouse-cost': '1' } })
  expect(cost).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
  const post = await rawRequest(`${keeping.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-none-match': '*' },
    body: JSON.stringify({ query }),
  })
  expect(post.status).toBe(200)
  expect(post.headers.etag).toBeUndefined()
  Object.assign(state, { version: '9', fails: true })
  const failed = await rawRequest(addressOf(keeping.url, { query, snapshot: '7' }), {
    headers: { 'if-none-match': '*' },
  })
  expect(failed).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
  expect(JSON.parse(failed.body.toString()).errors).toHaveLength(1)
})

test.each(servers)('HEAD has the headers of GET and no body, at a server %s', async (_, { url }) => {
  for (const path of [addressOf(url, { query }), `${url}/graphql`, `${url}/health`]) {
    for (let time = 0; time < 2; time += 1) {
      const get = await rawRequest(path)
      const head = await rawRequest(path, { method: 'HEAD' })
      const { date: _date, 'x-reelhouse-cache': _hit, 'x-request-id': _id, ...headers } = get.headers
      expect(head).toMatchObject({ status: get.status, headers })
      expect(head.body).toHaveLength(0)
    }
  }
  expect(await rawRequest(`${url}/metrics`, { method: 'HEAD' })).toMatchObject({ status: 200, body: Buffer.alloc(0) })
})

test('a browser that visits an address with a query gets the page; whoever accepts JSON, the answer', async () => {
  const address = addressOf(keeping.url, { query })
  const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'
  for (let time = 0; time < 2; time += 1) {
    const page = await rawRequest(address, { headers: { accept } })
    expect(page.headers['content-type']).toMatch(/^text\/html/)
    const answer = await rawRequest(address, { headers: { accept: 'application/json' } })
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
  }
})

test.each([
  ['/graphql', 'PUT', 'GET, HEAD, POST'],
  ['/graphql', 'OPTIONS', 'GET, HEAD, POST'],
  ['/graphql?query={genres{id}}', 'DELETE', 'GET, HEAD, POST'],
  ['/graphql/stream', 'PATCH', 'GET, POST'],
  ['/graphql/stream', 'HEAD', 'GET, POST'],
  ['/health', 'POST', 'GET, HEAD'],
  ['/metrics', 'POST', 'GET, HEAD'],
])('%s takes no %s, and says what it takes', async (path, method, allow) => {
  const { status, headers, body } = await rawRequest(`${keeping.url}${path}`, { method })
  expect({ status, allow: headers.allow }).toEqual({ status: 405, allow })
  if (method !== 'HEAD') expect(JSON.parse(body.toString()).errors[0].extensions.code).toBe('BAD_USER_INPUT')
})
