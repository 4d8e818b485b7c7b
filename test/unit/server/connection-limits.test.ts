import { EventEmitter, on, once } from 'node:events'
import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { connectionLimits } from '../../../src/server/connections/connection-limits.js'
import { SOON } from '../../soon.js'
import { readExposition } from './exposition.js'
import { answerIn, RawConnection } from './raw-connection.js'
import { snapshot, stubContext, stubSubscriptionContext } from './stub-context.js'
import { type RunningServer, startStub } from './stub-server.js'

const ORIGIN = 'https://films.example.com'
const CHUNK = Buffer.alloc(64 * 1024, 'x')
/** Short, and yet longer than a busy machine holds up a process. */
const limits = { headersMs: 400, requestMs: 600, checkMs: 30, idleMs: 100, unreadMs: 600 }
const get = (path: string) => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`
const post = (rest: string) => `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${rest}`

const files = (path: string, file: () => Readable) => (fastify: FastifyInstance) => {
  fastify.get(path, async (_request, reply) => reply.type('application/octet-stream').send(file()))
}

/** Chunks without an end, as fast as they are taken. */
const endless = () =>
  new Readable({
    read() {
      this.push(CHUNK)
    },
  })

describe('clients that take their time', () => {
  let server: RunningServer
  let sent = new Readable()
  let listeners = 0
  beforeAll(async () => {
    server = await startStub({
      corsOrigins: [ORIGIN],
      connectionLimits: limits,
      contextFor: async () =>
        stubContext(async () => {
          await delay(2 * limits.requestMs)
          return []
        }),
      subscriptionContextFor: () =>
        stubSubscriptionContext(async () => {
          async function* events() {
            listeners += 1
            try {
              for (;;) {
                yield [snapshot]
                await delay(1)
              }
            } finally {
              listeners -= 1
            }
          }
          return events()
        }),
      routes: [
        files('/endless', () => {
          sent = endless()
          return sent
        }),
        files('/long', () => Readable.from(Array.from({ length: 300 }, () => CHUNK))),
      ],
    })
  })
  afterAll(() => server.close())

  const refused = { status: 408, body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] } }

  test.concurrent('headers that do not end are 408', async () => {
    const connection = (await RawConnection.to(server.url)).send('GET /graphql HTTP/1.1\r\nhost: x\r\n')
    expect(answerIn(await connection.untilClosed())).toMatchObject(refused)
  })

  test.concurrent('a body that does not end is 408, for the page of an allowed origin to be read', async () => {
    const connection = (await RawConnection.to(server.url)).send(
      post(`content-length: 99\r\norigin: ${ORIGIN}\r\n\r\n{`),
    )
    const trickle = setInterval(() => connection.send(' '), 50)
    const answer = answerIn(await connection.untilClosed().finally(() => clearInterval(trickle)))
    expect(answer).toMatchObject(refused)
    expect(answer.headers).toContain(`access-control-allow-origin: ${ORIGIN}`)
  })

  test.concurrent('a connection that stays idle after its answer is closed', async () => {
    const connection = (await RawConnection.to(server.url)).send(get('/health'))
    expect(await connection.untilClosed()).toMatch(/"ok"/)
  })

  test.concurrent('an answer that is long in coming is waited for', async () => {
    const answer = await server.ask('{ genres { name } }')
    expect(answer).toMatchObject({ status: 200, body: { data: { genres: [] } } })
  })

  test('a connection on which nothing is asked is closed without a word', async () => {
    const errors = async () =>
      readExposition(await (await fetch(`${server.url}/metrics`)).text()).value('reelhouse_errors_total', {
        code: 'BAD_USER_INPUT',
      })
    const before = await errors()
    expect(await (await RawConnection.to(server.url)).untilClosed()).toBe('')
    expect(await errors()).toBe(before)
  })

  test('an answer that is not read is given up', async () => {
    const connection = (await RawConnection.to(server.url)).send(get('/endless'))
    await once(connection.socket, 'data')
    connection.socket.pause()
    await vi.waitFor(() => expect(sent.destroyed).toBe(true), { timeout: 5000 })
    connection.leave()
  })

  test('an answer that is read slowly comes whole', async () => {
    const response = await fetch(`${server.url}/long`)
    let bytes = 0
    for await (const chunk of response.body ?? []) {
      if (bytes % (4 * CHUNK.length) < chunk.length) await delay(15)
      bytes += chunk.length
    }
    expect(bytes).toBe(300 * CHUNK.length)
  })

  test('what cannot be read behind a request is not answered in the middle of its answer', async () => {
    const connection = (await RawConnection.to(server.url)).send(get('/endless'))
    await once(connection.socket, 'data')
    connection.send('HELLO\r\n\r\n')
    expect(await connection.untilClosed()).not.toMatch(/HTTP\/1\.1 400/)
    await vi.waitFor(() => expect(sent.destroyed).toBe(true), SOON)
  })

  test('a subscription that is not read is given up, and one that is read goes on', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => `${'a'.repeat(300)}${index}:publishedAt`).join()
    const query = JSON.stringify({ query: `subscription { snapshotPublished { ${many} } }` })
    const headers = `accept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${query.length}`
    const listen = `POST /graphql/stream HTTP/1.1\r\nhost: x\r\n${headers}\r\n\r\n${query}`
    const [reading, idle] = [await RawConnection.to(server.url), await RawConnection.to(server.url)]
    reading.send(listen)
    idle.send(listen)
    await once(idle.socket, 'data')
    idle.socket.pause()
    await vi.waitFor(() => expect(reading.received).not.toBe(''), SOON)
    await vi.waitFor(() => expect(listeners).toBe(1), SOON)
    idle.leave()
    const before = reading.received.length
    await vi.waitFor(() => expect(reading.received.length).toBeGreaterThan(before), SOON)
    reading.leave()
    await vi.waitFor(() => expect(listeners).toBe(0), SOON)
  })
})

test('connections above the limit are closed as they come, until another one leaves', async () => {
  const server = await startStub({ connectionLimits: { connections: 2 } })
  const [first, second] = [await RawConnection.to(server.url), await RawConnection.to(server.url)]
  first.send(get('/health'))
  await vi.waitFor(() => expect(first.received).toMatch(/"ok"/), SOON)
  const third = (await RawConnection.to(server.url)).send(get('/health'))
  expect(await third.untilClosed()).toBe('')
  second.leave()
  await vi.waitFor(async () => expect((await fetch(`${server.url}/health`)).status).toBe(200), SOON)
  first.leave()
  await server.close()
})

test('subscriptions above the limit are refused, until another one ends', async () => {
  const server = await startStub({
    connectionLimits: { ...limits, subscriptions: 2 },
    subscriptionContextFor: () => stubSubscriptionContext(async () => on(new EventEmitter(), 'never')),
  })
  const listen = async () => {
    const query = encodeURIComponent('subscription{snapshotPublished{id}}')
    const connection = await RawConnection.to(server.url)
    connection.send(`GET /graphql/stream?query=${query} HTTP/1.1\r\nhost: x\r\naccept: text/event-stream\r\n\r\n`)
    await once(connection.socket, 'data')
    return connection
  }
  const [first, second, third] = [await listen(), await listen(), await listen()]
  expect(answerIn(third.received)).toMatchObject({
    status: 503,
    body: {
      errors: [{ message: expect.stringMatching(/2 subscriptions already/), extensions: { code: 'UNAVAILABLE' } }],
    },
  })
  first.leave()
  const fourth = await vi.waitFor(async () => {
    const connection = await listen()
    expect(connection.received).toMatch(/^HTTP\/1\.1 200 /)
    return connection
  })
  await delay(1.5 * limits.requestMs)
  expect([second.socket.closed, fourth.socket.closed]).toEqual([false, false]) // nothing happened, and that is no fault
  for (const connection of [second, third, fourth]) connection.leave()
  await server.close()
})

test('by default, whole requests have more time than headers, and idle connections more than those of load balancers', () => {
  const { headersMs, requestMs, idleMs, subscriptions, connections } = connectionLimits
  expect(headersMs).toBeLessThan(requestMs)
  expect(idleMs).toBeGreaterThan(60_000)
  expect(subscriptions).toBeLessThan(connections)
})
