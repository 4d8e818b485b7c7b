import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createReelhouse, graphql, type ReelhouseError } from '../../../client/index.js'

const Genres = graphql('{ genres { name } }')
const Movie = graphql('query Movie($id: ID!) { movie(id: $id) { title year } }')
const Published = graphql('subscription { snapshotPublished { id } }')

async function serverThat(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

const json = (response: ServerResponse, body: unknown, headers = {}, status = 200) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))

test('the data, its snapshot, and who asked', async () => {
  let seen: IncomingMessage['headers'] = {}
  const url = await serverThat((request, response) => {
    seen = request.headers
    json(response, { data: { genres: [{ name: 'Drama' }] } }, { 'x-reelhouse-snapshot': '7' })
  })
  const reelhouse = createReelhouse({ url, token: async () => 'rh_key', snapshot: 7 })
  const { data, snapshot } = await reelhouse.answer(Genres)
  expect(data.genres[0]?.name).toBe('Drama')
  expect(snapshot).toBe(7)
  expect(seen).toMatchObject({ authorization: 'Bearer rh_key', 'x-reelhouse-snapshot': '7' })
})

test('variables are sent, and nobody has to say who asks where nobody has to', async () => {
  let body = ''
  let authorization: string | undefined
  const url = await serverThat(async (request, response) => {
    authorization = request.headers.authorization
    for await (const piece of request) body += piece
    json(response, { data: { movie: null } })
  })
  await createReelhouse({ url }).ask(Movie, { id: '603' })
  expect(JSON.parse(body).variables).toEqual({ id: '603' })
  expect(authorization).toBeUndefined()
})

test('an error has its code, its place and when to ask again', async () => {
  const errors = [{ message: 'Too much.', path: ['genres', 0], extensions: { code: 'RATE_LIMITED' } }]
  const url = await serverThat((_, response) => json(response, { errors }, { 'retry-after': '12' }, 429))
  const failure: ReelhouseError = await createReelhouse({ url })
    .ask(Genres)
    .then(
      () => expect.fail(),
      (error) => error,
    )
  expect(failure).toMatchObject({ code: 'RATE_LIMITED', message: 'Too much.', path: ['genres', 0], retryAfter: 12 })
})

test('a snapshot that is gone is said to be, and another one is kept to from then on', async () => {
  const gone = { errors: [{ message: 'Snapshot 3 is no longer kept.', extensions: { code: 'SNAPSHOT_EXPIRED' } }] }
  const url = await serverThat(({ headers }, response) => {
    if (headers['x-reelhouse-snapshot'] === '3') json(response, gone, {}, 410)
    else json(response, { data: { genres: [] } }, { 'x-reelhouse-snapshot': '9' })
  })
  const reelhouse = createReelhouse({ url, snapshot: 3 })
  await expect(reelhouse.ask(Genres)).rejects.toMatchObject({ code: 'SNAPSHOT_EXPIRED' })
  reelhouse.keepTo('first')
  await reelhouse.ask(Genres)
  expect(reelhouse.snapshot).toBe(9)
})

test('a server that is away, or is none of ours, is UNREACHABLE', async () => {
  await expect(createReelhouse({ url: 'http://127.0.0.1:9' }).ask(Genres)).rejects.toMatchObject({
    code: 'UNREACHABLE',
  })
  const url = await serverThat((_, response) => response.writeHead(502).end('<html>'))
  await expect(createReelhouse({ url }).ask(Genres)).rejects.toMatchObject({ code: 'UNREACHABLE' })
})

test('what is listened to goes on after the connection broke, and ends when it is to', {
  timeout: 20_000,
}, async () => {
  let connections = 0
  const url = await serverThat((_, response) => {
    connections += 1
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(`event: next\ndata: ${JSON.stringify({ data: { snapshotPublished: { id: connections } } })}\n\n`)
    if (connections === 1) setTimeout(() => response.destroy(), 50)
  })
  const ended = new AbortController()
  const told: number[] = []
  for await (const { snapshotPublished } of createReelhouse({ url }).listen(Published, {}, { signal: ended.signal })) {
    told.push(snapshotPublished.id)
    if (told.length === 2) setTimeout(() => ended.abort(), 50)
  }
  expect(told).toEqual([1, 2])
})

test.each([
  [
    400,
    { errors: [{ message: 'No such field.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [401, { errors: [{ message: 'Who asks?', extensions: { code: 'UNAUTHENTICATED' } }] }, 'UNAUTHENTICATED'],
  [403, { message: 'of a gateway' }, 'FORBIDDEN'],
  [404, 'not JSON', 'UNREACHABLE'],
])('who listens and is refused with %i is told why, and does not ask again', async (status, body, code) => {
  let connections = 0
  const url = await serverThat((_, response) => {
    connections += 1
    json(response, body, {}, status)
  })
  await expect(createReelhouse({ url }).listen(Published).next()).rejects.toMatchObject({ code })
  expect(connections).toBe(1)
})

test('what is listened to with a signal that is already over ends at once', async () => {
  const told = createReelhouse({ url: 'http://127.0.0.1:9' }).listen(Published, {}, { signal: AbortSignal.abort() })
  expect(await told.next()).toEqual({ done: true, value: undefined })
})

test('who listens is told that a lost connection is there again', { timeout: 20_000 }, async () => {
  let connections = 0
  const url = await serverThat((_, response) => {
    connections += 1
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(`event: next\ndata: ${JSON.stringify({ data: { snapshotPublished: { id: connections } } })}\n\n`)
    if (connections < 3) setTimeout(() => response.destroy(), 20)
  })
  let reconnections = 0
  const onReconnect = () => {
    reconnections += 1
  }
  for await (const { snapshotPublished } of createReelhouse({ url }).listen(Published, {}, { onReconnect })) {
    if (snapshotPublished.id === 3) break
  }
  expect(reconnections).toBe(2)
})

test.each([
  [401, 'UNAUTHENTICATED', null],
  [403, 'FORBIDDEN', null],
  [429, 'RATE_LIMITED', 12],
  [500, 'UNREACHABLE', null],
])('what a gateway answers with %i is %s', async (status, code, retryAfter) => {
  const headers = retryAfter === null ? {} : { 'retry-after': String(retryAfter) }
  const url = await serverThat((_, response) => json(response, { message: 'a gateway' }, headers, status))
  await expect(createReelhouse({ url }).ask(Genres)).rejects.toMatchObject({ code, retryAfter })
})

test('who gives up gets his own reason: while the answer is read, and while the first answer is waited for', async () => {
  const url = await serverThat((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":')
  })
  const reason = new Error('enough')
  const reading = new AbortController()
  const asked = createReelhouse({ url }).ask(Genres, {}, reading.signal)
  setTimeout(() => reading.abort(reason), 50)
  await expect(asked).rejects.toBe(reason)

  const silent = createReelhouse({ url: await serverThat(() => {}), snapshot: 'first' })
  const first = silent.ask(Genres, {}, AbortSignal.timeout(300)).catch((error: unknown) => error)
  const waiting = new AbortController()
  const second = silent.ask(Genres, {}, waiting.signal)
  setTimeout(() => waiting.abort(reason), 50)
  await expect(second).rejects.toBe(reason)
  await first
})

test('a token that cannot be had is its own error', async () => {
  const reason = new Error('the login page is away')
  const reelhouse = createReelhouse({ url: 'http://127.0.0.1:9', token: () => Promise.reject(reason) })
  await expect(reelhouse.ask(Genres)).rejects.toBe(reason)
  await expect(reelhouse.listen(Published).next()).rejects.toBe(reason)
})

test('fetch takes a Request with its headers', async () => {
  let seen: IncomingMessage['headers'] = {}
  const url = await serverThat((request, response) => {
    seen = request.headers
    json(response, {})
  })
  const request = new Request(url, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
  await createReelhouse({ url, token: 'rh_key', snapshot: 4 }).fetch(request)
  expect(seen).toMatchObject({
    'content-type': 'application/json',
    authorization: 'Bearer rh_key',
    'x-reelhouse-snapshot': '4',
  })
})

test.each([
  'https://films.example.com/reelhouse',
  'https://films.example.com/reelhouse/',
  'https://films.example.com/reelhouse/graphql',
])('a server below a path: %s', (url) => {
  const { graphqlUrl, streamUrl, exportUrl } = createReelhouse({ url })
  expect(graphqlUrl).toBe('https://films.example.com/reelhouse/graphql')
  expect(streamUrl).toBe('https://films.example.com/reelhouse/graphql/stream')
  expect(exportUrl).toBe('https://films.example.com/reelhouse/export')
})

test('the same server, asked by the same, of another snapshot', async () => {
  const asked: unknown[] = []
  const url = await serverThat(({ headers }, response) => {
    asked.push([headers['x-reelhouse-snapshot'], headers.authorization])
    json(response, { data: { genres: [] } }, { 'x-reelhouse-snapshot': '9' })
  })
  const reelhouse = createReelhouse({ url, token: 'rh_key', snapshot: 3 })
  await reelhouse.at('newest').ask(Genres)
  await reelhouse.ask(Genres)
  expect(asked).toEqual([
    [undefined, 'Bearer rh_key'],
    ['3', 'Bearer rh_key'],
  ])
})

test('variables that the document does not have are mistakes of types', () => {
  const reelhouse = createReelhouse({ url: 'http://127.0.0.1:9' })
  const Some = graphql('query Some($where: MovieWhere) { movies(where: $where) { totalCount } }')
  const mistakes = () => [
    // @ts-expect-error: it is called where
    reelhouse.ask(Some, { were: {} }),
    // @ts-expect-error: an id is needed
    reelhouse.ask(Movie),
  ]
  expect(mistakes).toBeTypeOf('function')
})
