import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { DatabaseError } from '../../../clickhouse/connection/database-error.js'
import { SOON } from '../../soon.js'
import { answerIn, RawConnection } from './raw-connection.js'
import { stubContext } from './stub-context.js'
import { type RunningServer, startStub, stubOptions } from './stub-server.js'

let server: RunningServer
let waiting: (() => void)[] = []
beforeAll(async () => {
  server = await startStub({
    connectionLimits: { requests: 2, bodyBytes: 100_000 },
    health: { ...stubOptions.health, serves: () => Promise.reject(new DatabaseError('UNAVAILABLE', 'gone')) },
    contextFor: async () =>
      stubContext(async () => {
        await new Promise<void>((resolve) => waiting.push(resolve))
        return []
      }),
  })
})
afterAll(() => server.close())

const goOn = (): void => {
  for (const resolve of waiting) resolve()
  waiting = []
}

const ask = (signal?: AbortSignal) =>
  fetch(`${server.url}/graphql?query=${encodeURIComponent('{genres{name}}')}`, { signal: signal ?? null })

const refused = async (response: Response) => [
  response.status,
  response.headers.get('retry-after'),
  /"code":"([A-Z_]+)"/.exec(await response.text())?.[1],
]

test('of requests that wait, those above the limit are 503 with the time to wait, until another ends or leaves', async () => {
  const leaves = new AbortController()
  const first = ask()
  const second = ask(leaves.signal).catch(() => {})
  await vi.waitFor(() => expect(waiting).toHaveLength(2), SOON)
  expect(await refused(await ask())).toEqual([503, '1', 'UNAVAILABLE'])
  expect((await fetch(`${server.url}/metrics`)).status).toBe(200)

  leaves.abort()
  await second
  let third: Response | undefined
  const until = vi.waitFor(async () => {
    const asked = ask()
    const left = waiting.length
    await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(left), { timeout: 500 })
    third = await Promise.race([asked, Promise.resolve().then(() => goOn())]).then(() => asked)
  }, SOON)
  await until
  expect([(await first).status, third?.status]).toEqual([200, 200])
})

test('bodies that are still arriving have so much room; small ones always fit', async () => {
  const large = async (headers: string) => {
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${headers}\r\n\r\n`
    return (await RawConnection.to(server.url)).send(head)
  }
  const [one, two] = [await large('content-length: 60000'), await large('content-length: 40000')]
  let third = ''
  await vi.waitFor(async () => {
    const connection = await large('content-length: 16385')
    await vi.waitFor(() => expect(connection.received).not.toBe(''), { timeout: 500 }).finally(() => connection.leave())
    third = connection.received
  }, SOON)
  expect(answerIn(third)).toMatchObject({
    status: 503,
    headers: expect.stringContaining('retry-after: 1'),
    body: { errors: [{ extensions: { code: 'UNAVAILABLE' } }] },
  })
  const chunked = await large('transfer-encoding: chunked')
  await vi.waitFor(() => expect(chunked.received).toMatch(/^HTTP\/1.1 503/), SOON)
  expect((await server.ask('{ __typename }')).status).toBe(200)

  one.leave()
  const body = JSON.stringify({ query: `{ __typename } #${' '.repeat(20_000)}` })
  await vi.waitFor(async () => expect((await server.send(body)).status).toBe(200), SOON)
  for (const connection of [two, chunked]) connection.leave()
})

test('every 503 says when to ask again', async () => {
  expect(await refused(await fetch(`${server.url}/health`))).toEqual([503, '1', 'UNAVAILABLE'])
})
