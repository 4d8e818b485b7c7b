import { once } from 'node:events'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type ClientHttp2Session, connect, constants } from 'node:http2'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { checkCertificate, expiryWarning } from '../../../src/server/connections/tls-certificate.js'
import { SOON } from '../../soon.js'
import { snapshot, stubContext, stubSubscriptionContext } from './stub-context.js'
import { type RunningServer, startStub } from './stub-server.js'

const pem = (name: string) => new URL(`tls/${name}.pem`, import.meta.url)
const [firstCert, firstKey, secondCert, secondKey] = await Promise.all(
  ['first.cert', 'first.key', 'second.cert', 'second.key'].map((name) => readFile(pem(name), 'utf8')),
)
if (!firstCert || !firstKey || !secondCert || !secondKey) throw new Error('expected certificates')

let directory = ''
let server: RunningServer
let session: ClientHttp2Session
let aborted = 0
let asked = 0
let listeners = 0
const log: string[] = []
const files = () => ({ cert: join(directory, 'cert.pem'), key: join(directory, 'key.pem'), lookMs: 20 })

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'reelhouse-tls-'))
  await copyFile(pem('first.cert'), files().cert)
  await copyFile(pem('first.key'), files().key)
  server = await startStub({
    tls: files(),
    logger: { level: 'info', stream: { write: (line: string) => void log.push(line) } },
    connectionLimits: { requestMs: 400 },
    contextFor: async ({ headers }, life) =>
      stubContext(async () => {
        asked += 1
        if (headers['x-wait'] === undefined) return []
        await new Promise((resolve) => life.signal.addEventListener('abort', resolve))
        aborted += 1
        return []
      }),
    subscriptionContextFor: () =>
      stubSubscriptionContext(async () => {
        async function* events() {
          listeners += 1
          try {
            for (;;) {
              yield [snapshot]
              await new Promise((resolve) => setTimeout(resolve, 5))
            }
          } finally {
            listeners -= 1
          }
        }
        return events()
      }),
  })
})
beforeEach(() => {
  session = connect(server.url, { ca: [firstCert, secondCert] })
})
afterEach(() => session.destroy())
afterAll(async () => {
  await server.close()
  await rm(directory, { recursive: true, force: true })
})

const post = (headers: Record<string, string> = {}) =>
  session.request({ ':method': 'POST', ':path': '/graphql', 'content-type': 'application/json', ...headers })
const GENRES = JSON.stringify({ query: '{ genres { name } }' })

test('GraphQL over HTTP/2, and over HTTP/1.1 with those that know no other', async () => {
  expect(server.url).toMatch(/^https:/)
  const stream = post().end(GENRES)
  const [headers] = await once(stream, 'response')
  expect([headers[':status'], JSON.parse(await text(stream))]).toMatchObject([200, { data: { genres: [] } }])
  expect(session.alpnProtocol).toBe('h2')

  const old = request(`${server.url}/graphql`, {
    ca: firstCert,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  }).end(GENRES)
  const [response] = await once(old, 'response')
  expect([response.httpVersion, JSON.parse(await text(response))]).toMatchObject(['1.1', { data: { genres: [] } }])
})

test('TLS 1.1 is refused', async () => {
  const { port } = new URL(server.url)
  const socket = connectTls({ port: Number(port), ca: firstCert, maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })
  await expect(once(socket, 'secureConnect')).rejects.toThrow()
})

test('a stream that is reset ends what is computed for it, and no other', async () => {
  const [before, begun] = [aborted, asked]
  const [left, stays] = [post({ 'x-wait': '1' }).end(GENRES), post({ 'x-wait': '1' }).end(GENRES)]
  await vi.waitFor(() => expect(asked).toBe(begun + 2), SOON)
  left.close(constants.NGHTTP2_CANCEL)
  await vi.waitFor(() => expect(aborted).toBe(before + 1), SOON)
  expect(stays.closed).toBe(false)
  stays.on('error', () => {})
  session.destroy()
  await vi.waitFor(() => expect(aborted).toBe(before + 2), SOON)
})

test('events come over HTTP/2, until the stream is left', async () => {
  const stream = session.request({
    ':path': `/graphql/stream?query=${encodeURIComponent('subscription{snapshotPublished{id}}')}`,
    accept: 'text/event-stream',
  })
  const [headers] = await once(stream, 'response')
  expect(headers[':status']).toBe(200)
  stream.setEncoding('utf8')
  let received = ''
  stream.on('data', (chunk: string) => {
    received += chunk
  })
  await vi.waitFor(() => expect(received.match(/"id":7/g)?.length).toBeGreaterThan(1), SOON)
  expect(listeners).toBe(1)
  stream.close(constants.NGHTTP2_CANCEL)
  await vi.waitFor(() => expect(listeners).toBe(0), SOON)
  const next = session.request({ ':path': '/health' })
  expect(await text(next)).toBe('{"status":"ok"}')
})

test('a body that does not arrive is given up', async () => {
  const stream = post()
  stream.write('{')
  stream.on('error', () => {})
  await once(stream, 'close')
  expect(stream.rstCode).toBe(constants.NGHTTP2_CANCEL)
})

/** The name in the certificate of a new connection. */
async function served(): Promise<unknown> {
  const socket: TLSSocket = connectTls({ port: Number(new URL(server.url).port), rejectUnauthorized: false })
  await once(socket, 'secureConnect')
  const { subject } = socket.getPeerCertificate()
  socket.destroy()
  return subject.CN
}

test('renewed files are used at once, and those that do not fit are not', async () => {
  expect(await served()).toBe('first')
  await copyFile(pem('second.cert'), files().cert)
  await vi.waitFor(() => expect(log.join()).toMatch(/TLS_KEY names the key of another certificate/), SOON)
  expect(await served()).toBe('first')
  await copyFile(pem('second.key'), files().key)
  await vi.waitFor(async () => expect(await served()).toBe('second'), SOON)
  expect(await text(session.request({ ':path': '/health' }))).toBe('{"status":"ok"}')
})

test('what cannot be used is told by the name of its variable', async () => {
  const now = new Date('2030-01-01')
  const late = new Date('2300-01-01')
  expect(checkCertificate({ cert: firstCert, key: firstKey }, now)).toBeNull()
  expect(checkCertificate({ cert: firstCert, key: secondKey }, now)).toMatchObject({ variable: 'TLS_KEY' })
  expect(checkCertificate({ cert: 'x', key: firstKey }, now)).toMatchObject({ variable: 'TLS_CERT' })
  expect(checkCertificate({ cert: firstCert, key: 'x' }, now)).toMatchObject({ variable: 'TLS_KEY' })
  expect(checkCertificate({ cert: firstCert, key: firstKey }, late)).toMatchObject({
    variable: 'TLS_CERT',
    wrong: expect.stringContaining('has expired'),
  })
  expect(expiryWarning({ cert: firstCert, key: firstKey }, now)).toBeNull()
  expect(expiryWarning({ cert: firstCert, key: firstKey }, late)).toMatch(/^warning: .* TLS_CERT expires on/)

  const broken = join(directory, 'broken.pem')
  await writeFile(broken, 'no PEM')
  await expect(startStub({ tls: { cert: join(directory, 'none.pem'), key: broken } })).rejects.toThrow(
    /^TLS_CERT is ".*none\.pem": expected a PEM file that can be read$/,
  )
})

test('a server with open sessions and streams can be closed', async () => {
  const other = await startStub({ tls: files() })
  const open = connect(other.url, { ca: [firstCert, secondCert] })
  await text(open.request({ ':path': '/health' }))
  await other.close()
  await vi.waitFor(() => expect(open.closed).toBe(true), SOON)
})
