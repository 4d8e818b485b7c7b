import { afterAll, beforeAll, expect, test } from 'vitest'
import { DatabaseError } from '../../../clickhouse/connection/database-error.js'
import { snapshotFigures } from '../../../src/snapshot/snapshot-figures.js'
import { type Exposition, readExposition } from './exposition.js'
import { addressOf, rawRequest } from './raw-request.js'
import { snapshot, stubContext } from './stub-context.js'
import { type RunningServer, startStub } from './stub-server.js'

let served: typeof snapshot | null | Error = snapshot
let server: RunningServer

beforeAll(async () => {
  server = await startStub({
    contextFor: async () => stubContext(async () => [{ id: 18, name: 'Drama' }]),
    cacheBytes: 1_000_000,
    metrics: snapshotFigures({
      newest: async () => {
        if (served instanceof Error) throw served
        return served
      },
    }),
  })
})
afterAll(() => server.close())

const metrics = async (): Promise<Exposition> =>
  readExposition((await rawRequest(`${server.url}/metrics`)).body.toString())

test('requests are counted by route and status', async () => {
  const before = await metrics()
  await server.ask('{ genres { id } }')
  await server.ask('{ genres { id } }')
  await rawRequest(addressOf(server.url, { query: '{' }))
  await rawRequest(`${server.url}/graphql`, { method: 'PUT' })
  await rawRequest(`${server.url}/nothing/at/all`)
  await rawRequest(`${server.url}/health?x=1`)
  const after = await metrics()
  const more = (route: string, status: number) =>
    after.value('reelhouse_http_requests_total', { route, status: String(status) }) -
    before.value('reelhouse_http_requests_total', { route, status: String(status) })
  expect(more('/graphql', 200)).toBe(2)
  expect(more('/graphql', 400)).toBe(1)
  expect(more('other', 405)).toBe(1)
  expect(more('other', 404)).toBe(1)
  expect(more('/health', 200)).toBe(1)
})

test('durations are told by the name of the operation, computed or kept', async () => {
  const count = async (operation: string) =>
    (await metrics()).value('reelhouse_operation_duration_seconds_count', { operation })
  const unnamed = await count('anonymous')
  for (let time = 0; time < 3; time += 1) {
    await server.ask('query Names { genres { name } }')
    await server.ask('{ genres { id name } }')
    await rawRequest(addressOf(server.url, { query: 'query Names { genres { name } }' }))
    await server.ask('query Wrong { nothing }')
  }
  expect(await count('Names')).toBe(6)
  expect(await count('anonymous')).toBe(unnamed + 3)
  expect(await count('Wrong')).toBe(0)
  const { value } = await metrics()
  expect(value('reelhouse_operation_duration_seconds_bucket', { operation: 'Names', le: '+Inf' })).toBe(6)
  expect(value('reelhouse_operation_duration_seconds_sum', { operation: 'Names' })).toBeLessThan(60)
})

test('there are never more than a hundred names of operations and one for the others', async () => {
  for (let index = 0; index < 120; index += 1) await server.ask(`query Name${index} { genres { id } }`)
  const { series, value } = await metrics()
  const operations = series('reelhouse_operation_duration_seconds_count').map(({ operation }) => operation)
  expect(operations).toHaveLength(101)
  expect(operations).toContain('other')
  expect(value('reelhouse_operation_duration_seconds_count', { operation: 'other' })).toBeGreaterThanOrEqual(20)
})

test('errors are counted by their code, wherever they are told', async () => {
  const count = async () => {
    const { value } = await metrics()
    return (code: string) => value('reelhouse_errors_total', { code })
  }
  const before = await count()
  await server.ask('{ nothing anything }')
  await server.ask('{')
  await rawRequest(`${server.url}/nothing`)
  await rawRequest(`${server.url}/%ZZ`)
  await rawRequest(`${server.url}/graphql/stream`)
  await server.send('x', { 'content-type': 'text/plain' })
  await server.ask('query($id: ID!) { movie(id: $id) { id } }', { id: '1' })
  const after = await count()
  const more = (code: string) => after(code) - before(code)
  expect(more('GRAPHQL_VALIDATION_FAILED')).toBe(2)
  expect(more('GRAPHQL_PARSE_FAILED')).toBe(1)
  expect(more('BAD_USER_INPUT')).toBe(4)
  expect(more('INTERNAL_SERVER_ERROR')).toBe(1)
})

test('the snapshot that is served has a number and an age', async () => {
  const { value } = await metrics()
  expect(value('reelhouse_snapshot_number')).toBe(7)
  const age = value('reelhouse_snapshot_age_seconds') - (Date.now() - Date.parse(snapshot.publishedAt)) / 1000
  expect(Math.abs(age)).toBeLessThan(10)
  for (const none of [null, new DatabaseError('UNAVAILABLE', 'down')]) {
    served = none
    const without = await metrics()
    expect(without.value('reelhouse_snapshot_number')).toBeNaN()
    expect(without.value('reelhouse_snapshot_age_seconds')).toBeNaN()
  }
  served = snapshot
})

/** What `promtool check metrics` says of the names and kinds of metrics. */
test('metrics are named as Prometheus has it', async () => {
  const { families } = await metrics()
  expect(families.length).toBeGreaterThan(25)
  const wrong = families.flatMap(({ name, type, help }) => {
    const rules = {
      'no help': help === '',
      'no type': !['counter', 'gauge', 'histogram', 'summary'].includes(type),
      'a counter not in _total, or something else in it': (type === 'counter') !== name.endsWith('_total'),
      'a suffix of histograms': /_(count|sum|bucket)$/.test(name),
      'no small letters': !/^[a-z][a-z0-9_]*$/.test(name),
      'its type': /(^|_)(counter|gauge|histogram|summary)(_|$)/.test(name),
      'another unit than the base one': OTHER_UNITS.test(name.replace(/_total$/, '')),
    }
    return Object.entries(rules).flatMap(([rule, broken]) => (broken ? `${name}: ${rule}` : []))
  })
  expect(wrong).toEqual([])
})

const OTHER_UNITS =
  /_(s|ms|us|ns|sec|secs|milliseconds|microseconds|nanoseconds|minutes|hours|days|b|kb|mb|gb|bits|kilobytes|megabytes|percent|percentage)(_|$)/
