import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { afterAll, expect, test } from 'vitest'
import { Authenticator, type Identity } from '../../../src/access/authenticator.js'
import { rolesIn } from '../../../src/access/roles/role-file.js'
import { RequestError } from '../../../src/request/request-error.js'
import { createSchema } from '../../../src/schema/schema.js'
import { stubContext } from './stub-context.js'
import { startStub } from './stub-server.js'

const KEY = 'rh_abc_secret'

const roles = rolesIn(
  `{
    "press": { "may": ["query"], "hidden": ["Movie.overview", "Movie.budget"] },
    "slow": { "may": ["query"], "limits": { "requestsPerMinute": 2 } },
    "small": { "may": ["query"], "limits": { "cost": 1 } }
  }`,
  { schema: createSchema(), hasTrustedDocuments: false },
)

const identity = (name: string, ...of: string[]): Identity => ({ name, roles: of, expiresAt: null })

const keys: Readonly<Record<string, Identity>> = {
  [KEY]: identity('key:app', 'viewer'),
  rh_operator: identity('key:ops', 'operator'),
  rh_press: identity('key:press', 'press'),
  rh_slow: identity('key:slow', 'slow'),
  rh_small: identity('key:small', 'small'),
  rh_gone: identity('key:gone', 'curator'),
  rh_two: identity('key:two', 'viewer', 'press'),
}

const authenticator = () =>
  new Authenticator({
    findKey: async (key) => keys[key] ?? null,
    verifyToken: async (token) => {
      if (token === 'e30.good.token') return identity('jwt:alice', 'nobody', 'viewer')
      throw new RequestError('UNAUTHENTICATED', 'The key or token is not valid.')
    },
    findRole: (name) => roles.get(name),
  })

let now = authenticator()
const server = await startStub({
  authenticate: ({ headers, ip }) => now.authenticate(headers.authorization, ip),
  contextFor: async (request) => ({
    ...stubContext(async () => []),
    caller: request.caller ?? (await Promise.reject()),
  }),
})
afterAll(() => server.close())

const genres = { method: 'POST', body: JSON.stringify({ query: '{ genres { name } }' }) }

function ask(authorization: string | undefined, path = '/graphql', init: RequestInit = genres): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) }
  return fetch(`${server.url}${path}`, { ...init, headers: { ...headers, ...(init.headers as object) } })
}

const askAs = (key: string, query: string, variables = {}) =>
  ask(`Bearer ${key}`, '/graphql', { method: 'POST', body: JSON.stringify({ query, variables }) })

interface Body {
  readonly data: {
    readonly __type: { readonly fields: readonly { readonly name: string }[] }
    readonly __schema: { readonly types: readonly { readonly name: string }[] }
  }
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[]
}

async function bodyOf(response: Response): Promise<Body> {
  return JSON.parse(await response.text())
}

async function outcome(response: Response): Promise<unknown> {
  const { errors } = await bodyOf(response)
  return [response.status, errors?.map(({ extensions }) => extensions.code) ?? null]
}

test.each([`Bearer ${KEY}`, `bearer  ${KEY}`, 'Bearer e30.good.token', 'Bearer rh_operator'])(
  '%s is let in',
  async (given) => {
    expect(await outcome(await ask(given))).toEqual([200, null])
  },
)

test.each([
  undefined,
  '',
  'Bearer',
  'Bearer ',
  `Basic ${KEY}`,
  KEY,
  `Bearer ${KEY} x`,
  `Bearer ${KEY}x`,
  'Bearer rh_',
  'Bearer e30.other.token',
  `Bearer ${'a'.repeat(9000)}`,
])('%s is not, and learns no more than that', async (given) => {
  now = authenticator() // not the same address too often
  const response = await ask(given)
  expect(response.headers.get('www-authenticate')).toBe(
    given === undefined ? 'Bearer realm="Reelhouse"' : 'Bearer realm="Reelhouse", error="invalid_token"',
  )
  expect(await outcome(response)).toEqual([401, ['UNAUTHENTICATED']])
})

test('a wrong key and one that there is not are refused in the same words', async () => {
  const texts = await Promise.all(
    ['rh_abc_other', 'rh_xyz_other', 'rh_'].map(async (key) => (await ask(`Bearer ${key}`)).text()),
  )
  expect(new Set(texts).size).toBe(1)
})

test.each(['rh_gone', 'rh_two'])('%s has no role that it could ask with', async (key) => {
  expect(await outcome(await ask(`Bearer ${key}`))).toEqual([403, ['FORBIDDEN']])
})

test.each([
  ['/metrics', KEY, 403],
  ['/metrics', 'rh_operator', 200],
  ['/metrics', null, 401],
  ['/health', null, 200],
  ['/graphql/stream', null, 401],
  ['/nowhere', null, 404],
])('%s answers %s with %i', async (path, key, status) => {
  const response = await ask(key === null ? undefined : `Bearer ${key}`, path, { method: 'GET' })
  expect(response.status).toBe(status)
})

test.each(['', '?query={genres{name}}', '?extensions={}', '?documentId=x'])(
  'a browser gets the page without a key, and no answer at /graphql%s',
  async (search) => {
    const asked = { method: 'GET', headers: { accept: 'text/html,application/xhtml+xml' } }
    const page = await ask(undefined, `/graphql${search}`, asked)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html'])
    expect(await page.text()).toMatch(/^<!doctype html>/)
    const both = await ask(undefined, `/graphql${search}`, {
      method: 'GET',
      headers: { accept: 'application/json, text/html' },
    })
    expect(both.status).toBeGreaterThanOrEqual(400)
  },
)

test('an address that fails too often is slowed down, while what is right is let in', async () => {
  now = authenticator()
  const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await ask('Bearer rh_wrong')).status))
  expect(statuses.filter((status) => status === 401)).toHaveLength(30)
  const refused = await ask('Bearer rh_wrong')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await outcome(refused)).toEqual([429, ['RATE_LIMITED']])
  expect((await ask(`Bearer ${KEY}`)).status).toBe(200)
  now = authenticator()
})

test('requests above those of a minute are refused, with when to come again', async () => {
  const statuses = [await ask('Bearer rh_slow'), await ask('Bearer rh_slow'), await ask('Bearer rh_slow')]
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429])
  expect(Number(statuses[2]?.headers.get('retry-after'))).toBeGreaterThan(50)
  expect((await ask(`Bearer ${KEY}`)).status).toBe(200)
})

test('a query may cost no more than the role allows', async () => {
  expect(await outcome(await askAs('rh_small', '{ genres { name } }'))).toEqual([422, ['QUERY_TOO_COSTLY']])
})

test.each([
  '{ movie(id: 1) { overview } }',
  '{ movie(id: 1) { o: overview } }',
  '{ movie(id: 1) { ...A } } fragment A on Movie { overview }',
  '{ movie(id: 1) { ... on Movie { overview } } }',
  '{ node(nodeId: "x") { ... on Movie { overview } } }',
  '{ movies(where: {budget: {gt: 1}}) { totalCount } }',
  '{ movies(where: {NOT: {AND: [{budget: {gt: 1}}]}}) { totalCount } }',
  '{ movies(orderBy: [{by: BUDGET}]) { totalCount } }',
  '{ movieStats(groupBy: [GENRE], having: [{measure: BUDGET_SUM, gt: 1}]) { totalGroups } }',
  '{ movieStats(groupBy: [GENRE], orderBy: [{by: ROI}]) { totalGroups } }',
  '{ movieStats(groupBy: [GENRE]) { totals { budget { sum } } } }',
  '{ movieStats(groupBy: [GENRE]) { rows { ... on Stats { profit { sum } } } } }',
  '{ companies(orderBy: [{by: BUDGET_SUM}]) { totalCount } }',
  '{ loads { totalCount } }',
  'query ($w: MovieWhere = {budget: {gt: 1}}) { movies(where: $w) { totalCount } }',
  '{ auditLog { totalCount } }',
])('%s asks for what is hidden', async (query) => {
  const response = await askAs('rh_press', query)
  const text = await response.text()
  expect([response.status, JSON.parse(text).errors[0].extensions.code]).toEqual([403, 'FORBIDDEN'])
  expect(text).not.toMatch(/did you mean/i)
})

test.each([
  ['query ($w: MovieWhere) { movies(where: $w) { totalCount } }', { w: { OR: [{ budget: { gt: 1 } }] } }],
  ['query ($o: [MovieOrderBy!]) { movies(orderBy: $o) { totalCount } }', { o: [{ by: 'PROFIT' }] }],
  ['query ($o: [MovieOrderBy!]) { movies(orderBy: $o) { totalCount } }', { o: { by: 'PROFIT' } }],
  ['query ($s: MovieSort!) { movies(orderBy: [{by: $s}]) { totalCount } }', { s: 'BUDGET' }],
])('%s with %j does so, too', async (query, variables) => {
  expect(await outcome(await askAs('rh_press', query, variables))).toEqual([403, ['FORBIDDEN']])
})

test('what is hidden is not in the schema that is shown, and nothing hints at it', async () => {
  const { data } = await bodyOf(
    await askAs('rh_press', '{ __type(name: "Movie") { fields { name } } __schema { types { name } } }'),
  )
  const names = data.__type.fields.map(({ name }) => name)
  expect(names).toContain('revenue')
  expect(names).not.toContain('overview')
  expect(names).not.toContain('budget')
  expect(data.__schema.types.map(({ name }) => name)).not.toContain('Load')
  const typo = await (await askAs('rh_press', '{ movie(id: 1) { overvie budge } }')).text()
  expect(typo).not.toMatch(/overview|budget\b/)
})

test('one role is not answered as another', async () => {
  for (const [key, status] of [
    ['rh_operator', 200],
    ['rh_press', 403],
    ['rh_operator', 200],
    ['rh_press', 403],
  ] as const) {
    expect((await askAs(key, '{ __type(name: "Load") { name } }')).status).toBe(200)
    expect((await askAs(key, '{ genres { name } loads @skip(if: true) { totalCount } }')).status).toBe(status)
  }
})

test('a type that is hidden has no nodes', async () => {
  const nodeId = Buffer.from('Load:20261129T022133Z-ea0842').toString('base64url')
  const { data } = await bodyOf(await askAs('rh_press', `{ node(nodeId: "${nodeId}") { nodeId } }`))
  expect(data).toEqual({ node: null })
})

test('two headers are none', async () => {
  const headers = ['host', 'localhost', 'authorization', `Bearer ${KEY}`, 'authorization', 'Bearer rh_operator']
  const sent = request(`${server.url}/graphql?query={__typename}`, { headers }).end()
  const [response]: IncomingMessage[] = await once(sent, 'response')
  response?.resume()
  expect(response?.statusCode).toBe(401)
})
