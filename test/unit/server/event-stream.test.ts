import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { DatabaseError } from '../../../clickhouse/connection/database-error.js'
import { snapshot, stubSubscriptionContext } from './stub-context.js'
import { type RunningServer, startStub } from './stub-server.js'

const LISTEN = 'subscription { snapshotPublished { id publishedAt served } }'
const EVENTS = { accept: 'text/event-stream' }
const JSON_EVENTS = { ...EVENTS, 'content-type': 'application/json' }

/** A server whose subscriptions are of these snapshots, and then end. */
const startTelling = (ids: readonly number[]): Promise<RunningServer> =>
  startStub({
    subscriptionContextFor: () =>
      stubSubscriptionContext(async () => {
        async function* publications() {
          for (const id of ids) yield [{ ...snapshot, id }]
        }
        return publications()
      }),
  })

const post = ({ url }: RunningServer, body: object, headers: Record<string, string> = JSON_EVENTS) =>
  fetch(`${url}/graphql/stream`, { method: 'POST', headers, body: JSON.stringify(body) })

const event = (id: number) =>
  `event: next\ndata: {"data":{"snapshotPublished":{"id":${id},"publishedAt":"${snapshot.publishedAt}","served":true}}}\n\n`

test.each(['POST', 'GET'])('events come one after the other, asked for by %s', async (method) => {
  const server = await startTelling([8, 9])
  const url = `${server.url}/graphql/stream`
  const response =
    method === 'POST'
      ? await post(server, { query: LISTEN })
      : await fetch(`${url}?${new URLSearchParams({ query: LISTEN })}`, {
          headers: { accept: 'text/html, text/event-stream' },
        })
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  expect(await response.text()).toBe(`:\n\n${event(8)}${event(9)}event: complete\ndata:\n\n`)
  await server.close()
})

test('a query with question marks in its address is read whole', async () => {
  const server = await startTelling([8])
  const variables = '{"no":"a?b?"}'
  const query = 'subscription Told { snapshotPublished { id publishedAt served } }'
  const address = `${server.url}/graphql/stream?variables=${variables}&query=${query}&operationName=Told&snapshot=7`
  const response = await fetch(address, { headers: EVENTS })
  expect(await response.text()).toContain(event(8))
  await server.close()
})

test('while nothing happens, comments keep the connection from being cut', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const server = await startStub({
    subscriptionContextFor: () =>
      stubSubscriptionContext(async () => {
        // biome-ignore lint/correctness/useYield: nothing is published
        async function* nothing(): AsyncGenerator<never> {
          await ended
        }
        return nothing()
      }),
  })
  const response = await post(server, { query: LISTEN })
  expect(response.headers.get('x-accel-buffering')).toBe('no')
  vi.advanceTimersByTime(30_000)
  end()
  expect(await response.text()).toMatch(/^(:\n\n){3}event: complete/)
  await server.close()
})

describe('refused', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)])
  const many = Array.from({ length: 2001 }, (_, index) => `a${index}: id`).join(' ')

  test.each<[what: string, body: object, code: string, message: RegExp]>([
    ['a query', { query: '{ genres { name } }' }, 'BAD_USER_INPUT', /^Expected a subscription here, got a query\./],
    ['introspection', { query: '{ __schema { types { name } } }' }, 'BAD_USER_INPUT', /got a query/],
    ['no such operation', { query: LISTEN, operationName: 'Other' }, 'BAD_USER_INPUT', /no operation of that name/],
    [
      'several operations',
      { query: `${LISTEN.replace(' ', ' A ')} ${LISTEN.replace(' ', ' B ')}` },
      'BAD_USER_INPUT',
      /several operations and no operationName/,
    ],
    ['an empty operation name', { query: LISTEN, operationName: '' }, 'BAD_USER_INPUT', /no operation of that name/],
    ['no query', {}, 'BAD_USER_INPUT', /expected the parameter query/],
    ['an empty query', { query: '' }, 'BAD_USER_INPUT', /expected the parameter query/],
    ['a query that is no text', { query: [LISTEN] }, 'BAD_USER_INPUT', /expected text as query/],
    ['variables as a text', { query: LISTEN, variables: '{}' }, 'BAD_USER_INPUT', /expected an object as variables/],
    ['extensions as a list', { query: LISTEN, extensions: [] }, 'BAD_USER_INPUT', /expected an object as extensions/],
    ['a list', [{ query: LISTEN }], 'BAD_USER_INPUT', /expected a JSON object/],
    ['a mistake', { query: 'subscription { snapshotPublished {' }, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    [
      'an unknown subscription',
      { query: 'subscription { genres { name } }' },
      'GRAPHQL_VALIDATION_FAILED',
      /Cannot query field/,
    ],
    [
      'two at once',
      { query: 'subscription { snapshotPublished { id } b: snapshotPublished { id } }' },
      'GRAPHQL_VALIDATION_FAILED',
      /only one top level field/,
    ],
    [
      'too many fields',
      { query: `subscription { snapshotPublished { ${many} } }` },
      'QUERY_TOO_COSTLY',
      /at most 2000/,
    ],
    ['too many tokens', { query: `subscription { ${'a '.repeat(20_000)} }` }, 'GRAPHQL_PARSE_FAILED', /20000 tokens/],
    ['variables too deep', { query: LISTEN, variables: { x: deep(40) } }, 'BAD_USER_INPUT', /^\$x: .*32 levels/],
    [
      'a variable that is missing',
      { query: 'subscription($s: Boolean!) { snapshotPublished { id @skip(if: $s) } }' },
      'BAD_USER_INPUT',
      /Variable "\$s"/,
    ],
  ])('%s', async (_, body, code, message) => {
    const server = await startTelling([8])
    const response = await post(server, body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(message), extensions: { code } }],
    })
    await server.close()
  })

  test.each([
    ['another operation', `query=${LISTEN}&operationName=Other`, /no operation of that name/],
    ['no query', 'operationName=Other', /expected the parameter query/],
    ['two queries', `query=${LISTEN}&query=${LISTEN}`, /query at most once/],
    ['variables that are no JSON', `query=${LISTEN}&variables={`, /expected JSON as variables/],
    ['variables that are no object', `query=${LISTEN}&variables=[]`, /expected an object as variables/],
    ['a snapshot that is none', `query=${LISTEN}&snapshot=x`, /^snapshot: expected the number/],
  ])('%s in the address of an EventSource', async (_, query, message) => {
    const server = await startTelling([8])
    const response = await fetch(`${server.url}/graphql/stream?${query}`, { headers: EVENTS })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } }],
    })
    await server.close()
  })

  test('a form that another site sends', async () => {
    const server = await startTelling([8])
    const response = await post(server, { query: LISTEN }, { ...EVENTS, 'content-type': 'text/plain' })
    expect(response.status).toBe(415)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    await server.close()
  })

  test('a client that does not take events', async () => {
    const server = await startTelling([8])
    const response = await post(server, { query: LISTEN }, { 'content-type': 'application/json' })
    expect(response.status).toBe(406)
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('accept: text/event-stream') }],
    })
    await server.close()
  })

  test('a subscription where queries are asked', async () => {
    const server = await startTelling([8])
    for (const _ of ['interpreted', 'perhaps compiled']) {
      expect(await server.ask(LISTEN)).toMatchObject({
        status: 400,
        body: {
          errors: [{ message: expect.stringContaining('/graphql/stream'), extensions: { code: 'BAD_USER_INPUT' } }],
        },
      })
    }
    await server.close()
  })
})

test('what fails inside is told as an event, without internals', async () => {
  const server = await startStub({
    subscriptionContextFor: () =>
      stubSubscriptionContext(() => Promise.reject(new DatabaseError('UNAVAILABLE', 'ECONNREFUSED in SELECT 1'))),
  })
  const response = await post(server, { query: LISTEN })
  const told = await response.text()
  expect(told).toContain('"code":"UNAVAILABLE"')
  expect(told).not.toMatch(/ECONNREFUSED|SELECT/)
  await server.close()
})

test.each([
  ['a directive', 'subscription { snapshotPublished @skip(if: true) { id } }'],
  ['a fragment', 'subscription { ...F @skip(if: true) } fragment F on Subscription { snapshotPublished { id } }'],
])('a subscription to nothing is refused: skipped by %s', async (_, query) => {
  const server = await startTelling([8])
  const response = await post(server, { query })
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { errors: [{ message: expect.stringMatching(/one that is skipped/), extensions: { code: 'BAD_USER_INPUT' } }] },
  ])
  await server.close()
})

test('what fails before the events begin is told', async () => {
  const server = await startStub({
    subscriptionContextFor: () => {
      throw new Error('a secret')
    },
  })
  const response = await post(server, { query: LISTEN })
  const body = await response.text()
  expect(response.status).toBe(500)
  expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] })
  expect(body).not.toContain('secret')
  await server.close()
})

test('a field that a variable includes is told to be none of a subscription', async () => {
  const server = await startTelling([8])
  const query = 'subscription ($yes: Boolean!) { snapshotPublished @include(if: $yes) { id } }'
  const response = await post(server, { query, variables: { yes: true } })
  expect([response.status, await response.json()]).toMatchObject([
    400,
    {
      errors: [
        {
          message: expect.stringMatching(/without @skip and @include/),
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ],
    },
  ])
  await server.close()
})
