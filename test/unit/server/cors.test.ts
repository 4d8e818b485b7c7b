import { afterAll, describe, expect, test } from 'vitest'
import { answerIn, RawConnection } from './raw-connection.js'
import { addressOf, type RawRequest, rawRequest } from './raw-request.js'
import { stubContext } from './stub-context.js'
import { startStub } from './stub-server.js'

const HERE = 'https://films.example.com'
const THERE = 'http://localhost:5173'
const ELSEWHERE = 'https://evil.example.com'

const start = (corsOrigins: readonly string[]) =>
  startStub({
    corsOrigins,
    contextFor: async () => stubContext(async () => [{ id: 18, name: 'Drama' }]),
    cacheBytes: 1_000_000,
    routes: [(fastify) => fastify.get('/export', async (_request, reply) => reply.type('text/csv').send('year\n'))],
  })

const query = '{ genres { name } }'
const preflight = (origin: string) => ({
  method: 'OPTIONS',
  headers: {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type,x-reelhouse-snapshot',
  },
})

describe('some origins', async () => {
  const server = await start([HERE, THERE])
  afterAll(() => server.close())

  test.each(['/graphql', '/graphql/stream', '/export'])('the preflight of %s is answered', async (path) => {
    const { status, headers } = await rawRequest(`${server.url}${path}`, preflight(THERE))
    expect(status).toBe(204)
    expect(headers).toMatchObject({
      'access-control-allow-origin': THERE,
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'content-type,x-reelhouse-snapshot',
      'access-control-max-age': '7200',
      vary: expect.stringContaining('Origin'),
    })
    expect(headers['access-control-allow-credentials']).toBeUndefined()
    const other = await rawRequest(`${server.url}${path}`, preflight(ELSEWHERE))
    expect(other.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('an answer is for the origin that asks, also if it was computed for another one', async () => {
    const address = addressOf(server.url, { query })
    for (const [origin, allowed] of [
      [HERE, HERE],
      [THERE, THERE],
      [ELSEWHERE, undefined],
      [`${HERE}.evil.example.com`, undefined],
      ['null', undefined],
      [undefined, undefined],
      [HERE, HERE],
    ]) {
      const { status, headers } = await rawRequest(address, { headers: origin === undefined ? {} : { origin } })
      expect(status).toBe(200)
      expect(headers['access-control-allow-origin']).toBe(allowed)
      expect(headers.vary?.split(', ')).toEqual(expect.arrayContaining(['Origin', 'Accept-Encoding']))
      const known = { ...(origin !== undefined && { origin }), 'if-none-match': String(headers.etag) }
      const again = await rawRequest(address, { headers: known })
      expect(again.status).toBe(304)
      expect(again.headers['access-control-allow-origin']).toBe(allowed)
    }
  })

  test.each<[what: string, path: string, init: RawRequest, status: number]>([
    ['an answer', addressOf('', { query }), {}, 200],
    ['a mistake', addressOf('', { query: '{' }), {}, 400],
    [
      'another content type',
      '/graphql',
      { method: 'POST', body: query, headers: { 'content-type': 'text/plain' } },
      415,
    ],
    ['another address', '/nothing', {}, 404],
    ['another method', '/graphql', { method: 'PUT' }, 405],
    ['a file', '/export', {}, 200],
    ['a refused subscription', '/graphql/stream', { headers: { accept: 'text/event-stream' } }, 400],
  ])('a page can read %s', async (_, path, init, status) => {
    const answer = await rawRequest(`${server.url}${path}`, { ...init, headers: { ...init.headers, origin: HERE } })
    expect(answer).toMatchObject({
      status,
      headers: { 'access-control-allow-origin': HERE, vary: expect.stringContaining('Origin') },
    })
    const exposed = String(answer.headers['access-control-expose-headers']).split(', ')
    expect(exposed).toEqual(expect.arrayContaining(['x-reelhouse-snapshot', 'etag', 'content-disposition']))
  })

  test.each([
    ['an address that is too long', `GET /graphql?query=${'a'.repeat(20_000)} HTTP/1.1\r\n`, 431],
    ['an address that cannot be read', 'GET /%ZZ HTTP/1.1\r\n', 400],
    ['a header that cannot be read', 'GET /health HTTP/1.1\r\nno colon\r\n', 400],
  ])('a page can read what is said of %s', async (_, begin, status) => {
    for (const [origin, allowed] of [
      [HERE, true],
      [ELSEWHERE, false],
    ] as const) {
      const connection = await RawConnection.to(server.url)
      const [line = '', ...rest] = begin.split('\r\n')
      connection.send([line, `Origin: ${origin}`, 'host: x', 'connection: close', ...rest, ''].join('\r\n'))
      const answer = answerIn(await connection.untilClosed())
      expect(answer.status).toBe(status)
      expect(answer.headers.includes(`access-control-allow-origin: ${origin}`)).toBe(allowed)
    }
  })

  test('an EventSource of another origin is served', async () => {
    const listen = new URLSearchParams({ query: 'subscription { snapshotPublished { id } }' })
    const leave = new AbortController()
    const response = await fetch(`${server.url}/graphql/stream?${listen}`, {
      headers: { accept: 'text/event-stream', origin: THERE },
      signal: leave.signal,
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe(THERE)
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    leave.abort()
  })
})

test('any origin', async () => {
  const server = await start(['*'])
  for (const origin of [HERE, ELSEWHERE, 'null']) {
    const { headers } = await rawRequest(addressOf(server.url, { query }), { headers: { origin } })
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers.vary).not.toContain('Origin')
    expect((await rawRequest(`${server.url}/graphql`, preflight(origin))).headers['access-control-allow-origin']).toBe(
      '*',
    )
  }
  await server.close()
})

test('no origin, unless one is named', async () => {
  const server = await start([])
  const { status, headers } = await rawRequest(addressOf(server.url, { query }), { headers: { origin: HERE } })
  expect(status).toBe(200)
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  expect((await rawRequest(`${server.url}/graphql`, preflight(HERE))).status).toBe(405)
  await server.close()
})
