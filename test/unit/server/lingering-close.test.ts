import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningServer, startStub } from './stub-server.js'

const LINGER_MS = 800
const BODY = `{"query":"${' '.repeat(4_000_000)}"}`

let server: RunningServer
beforeAll(async () => {
  server = await startStub({ connectionLimits: { lingerMs: LINGER_MS } })
})
afterAll(() => server.close())

/** What a client reads that sends all it has to say before it looks. */
async function readLate(request: string): Promise<string> {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname).pause()
  await once(socket, 'connect')
  socket.write(request)
  await delay(LINGER_MS / 4)
  return text(socket)
}

const head = (rest: string) => `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${rest}\r\n`

test.each<[what: string, request: string, status: number]>([
  ['a body that is too large', `${head(`content-length: ${BODY.length}\r\n`)}${BODY}`, 413],
  [
    'one in chunks',
    `${head('transfer-encoding: chunked\r\n')}${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`,
    413,
  ],
  [
    'a body in another encoding, of a client that wants nothing else',
    `${head(`content-encoding: br\r\nconnection: close\r\ncontent-length: ${BODY.length}\r\n`)}${BODY}`,
    415,
  ],
  [
    'a body for an address that there is not',
    `POST /nowhere HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: ${BODY.length}\r\n\r\n${BODY}`,
    404,
  ],
  [
    'a body for an address that cannot be read',
    `POST /%ZZ HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: ${BODY.length}\r\n\r\n${BODY}`,
    400,
  ],
  ['an expectation', `${head(`expect: much\r\ncontent-length: ${BODY.length}\r\n`)}${BODY}`, 417],
  ['headers without an end', `GET /graphql HTTP/1.1\r\nx-a: ${'a'.repeat(BODY.length)}`, 431],
  ['what is no HTTP', `HELLO\r\n\r\n${BODY}`, 400],
])('the answer to %s reaches who reads it only afterwards', async (_, request, status) => {
  const answer = await readLate(request)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ errors: [{}] })
  expect(answer.match(/^HTTP\/1\.1/gm)).toHaveLength(1)
})

test('a body that turns out broken after its answer is not answered a second time', async () => {
  const answer = await readLate(`${head('content-encoding: br\r\ntransfer-encoding: chunked\r\n')}5\r\naaaaa\r\nzz\r\n`)
  expect(answer.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 415'])
})

test.each([
  ['headers without an end', `GET /graphql HTTP/1.1\r\nx-a: ${'a'.repeat(300_000)}`, 431],
  ['what is no HTTP', `HELLO\r\n\r\n${BODY}`, 400],
])('what came before %s has its answer first', async (_, request, status) => {
  const before = 'GET /graphql?query={genres{id}} HTTP/1.1\r\nhost: x\r\n\r\n'
  const answer = await readLate(`${before}${before}${request}`)
  expect(answer.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200', `HTTP/1.1 ${status}`])
})

test('a refused body that never comes does not hold up the end of the server', async () => {
  const stopping = await startStub({ connectionLimits: { lingerMs: LINGER_MS } })
  const { hostname, port } = new URL(stopping.url)
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true })
  socket.write(head('content-encoding: br\r\ncontent-length: 1000000\r\n'))
  await once(socket, 'data')
  const began = performance.now()
  await stopping.close()
  expect(performance.now() - began).toBeLessThan(2 * LINGER_MS)
  socket.destroy()
})

test('who goes on sending what is not read is hung up on', async () => {
  const { hostname, port } = new URL(server.url)
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true }).resume()
  const closed = new Promise<void>((resolve) => void socket.on('error', () => {}).once('close', () => resolve()))
  socket.write(head('content-length: 1000000000\r\n'))
  const began = performance.now()
  const sending = setInterval(() => socket.write('x'.repeat(100)), 10)
  await closed
  clearInterval(sending)
  expect(performance.now() - began).toBeGreaterThanOrEqual(LINGER_MS - 50)
})
