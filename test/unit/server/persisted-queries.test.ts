import { createHash } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { PersistedQueries } from '../../../src/server/graphql/persisted-queries.js'
import { addressOf, rawRequest } from './raw-request.js'
import { stubContext } from './stub-context.js'
import { type RunningServer, startStub } from './stub-server.js'

const start = (cacheBytes: number) =>
  startStub({ contextFor: async () => stubContext(async () => [{ id: 18, name: 'Drama' }]), cacheBytes })

let server: RunningServer
const started: RunningServer[] = []
beforeEach(async () => {
  server = await start(1_000_000)
  started.push(server)
})
afterAll(() => Promise.all(started.map((one) => one.close())))

const query = 'query Names { genres { name } }'
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const extensions = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } })

const post = (body: object) => server.send(JSON.stringify({ operationName: 'Names', ...body }))
const get = async (parameters: Record<string, string>, headers: Record<string, string> = {}) => {
  const answer = await rawRequest(addressOf(server.url, parameters), { headers })
  return { ...answer, json: answer.body.length === 0 ? undefined : JSON.parse(answer.body.toString()) }
}

const answered = { data: { genres: [{ name: 'Drama' }] } }
const notFound = { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] }

test('a hash is unknown until the query has come with it, and then does alone, by POST and by GET', async () => {
  const byHash = { extensions: extensions(hashOf(query)) }
  for (let time = 0; time < 3; time += 1) expect((await post(byHash)).body).toMatchObject(notFound)
  expect((await post({ ...byHash, query })).body).toMatchObject(answered)
  for (let time = 0; time < 3; time += 1) expect((await post(byHash)).body).toMatchObject(answered)
  const inAddress = { extensions: JSON.stringify(extensions(hashOf(query))) }
  for (let time = 0; time < 3; time += 1) {
    const { json, headers } = await get(inAddress)
    expect(json).toMatchObject(answered)
    expect((await get(inAddress, { 'if-none-match': String(headers.etag) })).status).toBe(304)
  }
})

test('a query can be made known by GET, and what is unknown is for no cache', async () => {
  const inAddress = { extensions: JSON.stringify(extensions(hashOf(query))) }
  const unknown = await get(inAddress)
  expect(unknown.json).toMatchObject(notFound)
  expect(unknown.headers).toMatchObject({ 'cache-control': 'no-store' })
  expect(unknown.headers.etag).toBeUndefined()
  expect((await get({ ...inAddress, query })).json).toMatchObject(answered)
  expect((await get(inAddress)).json).toMatchObject(answered)
})

test.each([
  ['a hash of another query', { query, extensions: extensions(hashOf('{ genres { id } }')) }],
  ['a hash in capitals', { query, extensions: extensions(hashOf(query).toUpperCase()) }],
  ['a hash that is no text', { query, extensions: extensions({ a: 1 }) }],
  ['no hash', { query, extensions: extensions(undefined) }],
  ['another version', { query, extensions: extensions(hashOf(query), 2) }],
  ['no version', { query, extensions: { persistedQuery: {} } }],
  ['no object', { extensions: { persistedQuery: 'yes' } }],
])('%s is BAD_USER_INPUT, before and after', async (_, body) => {
  for (let time = 0; time < 2; time += 1) {
    const refused = await post(body)
    expect(refused.status).toBe(400)
    expect(refused.body).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    await post({ query, extensions: extensions(hashOf(query)) })
  }
})

test.each([[{ a: 1 }], [null], [7], [['x']], [''], ['__proto__'], ['constructor']])(
  'the hash %j alone is unknown',
  async (hash) => {
    expect((await post({ extensions: extensions(hash) })).body).toMatchObject(notFound)
  },
)

test('a query that is wrong is not made known', async () => {
  const wrong = 'query Names { genres { nam } }'
  const body = { extensions: extensions(hashOf(wrong)) }
  expect((await post({ ...body, query: wrong })).body).toMatchObject({
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  })
  expect((await post(body)).body).toMatchObject(notFound)
})

test('queries are kept within some megabytes, those asked for last', async () => {
  const queries = new PersistedQueries()
  const text = 'x'.repeat(100_000)
  for (let index = 0; index < 100; index += 1) {
    await queries.set(`apq:${index}`, text)
    await queries.get('apq:0')
  }
  const kept = await Promise.all(Array.from({ length: 100 }, (_, index) => queries.get(`apq:${index}`)))
  expect(kept.filter((one) => one !== undefined)).toHaveLength(20)
  expect([kept[0], kept[99], kept[50]]).toEqual([text, text, undefined])
})
