import { parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { DatabaseError } from '../../../clickhouse/connection/database-error.js'
import { firstDocument } from '../../../schema/first-document.js'
import { createSchema } from '../../../src/schema/schema.js'
import { ServerStartError } from '../../../src/server/connections/listen.js'
import type { HealthCheck } from '../../../src/server/health.js'
import { stubContext } from './stub-context.js'
import { startStub, stubOptions } from './stub-server.js'

const degraded = { status: 'degraded', code: 'UNAVAILABLE' }
const unavailable = (code: string) => ({ status: 'unavailable', code })
const snapshot = { id: 7, publishedAt: '2024-02-29T12:00:00.000Z' }

test('a response names its snapshot, with data and with errors', async () => {
  const server = await startStub()
  const data = await server.ask('{ snapshot { id publishedAt } }')
  expect(data).toEqual({ status: 200, body: { data: { snapshot }, extensions: { snapshot } } })
  const error = await server.ask('{ nothing }')
  expect(error.body).toEqual({ errors: [expect.anything()], extensions: { snapshot } })
  await server.close()
})

test('introspection passes the limits', async () => {
  const server = await startStub()
  const ofType = (levels: number): string => (levels === 0 ? 'name' : `name ofType { ${ofType(levels - 1)} }`)
  const { status } = await server.ask(`{ __schema { types { fields { args { type { ${ofType(9)} } } } } } }`)
  expect(status).toBe(200)
  await server.close()
})

describe('health', () => {
  const refused = new DatabaseError('UNAVAILABLE', 'connect ECONNREFUSED 10.0.0.1')
  const forbidden = new DatabaseError('TIMEOUT', 'SELECT 1')
  const fails = (error: Error) => () => Promise.reject(error)

  test.each<[string, Partial<HealthCheck>, unknown]>([
    ['ok while a snapshot is served, with no word on which', {}, [200, { status: 'ok' }]],
    ['degraded while only what is cached is answered', { ping: fails(refused) }, [200, degraded]],
    ['degraded while ClickHouse is silent', { ping: () => new Promise(() => {}) }, [200, degraded]],
    ['503 where nothing is cached', { ping: fails(refused), isCaching: false }, [503, unavailable('UNAVAILABLE')]],
    ['503 where no snapshot is known', { serves: fails(forbidden) }, [503, unavailable('TIMEOUT')]],
    [
      '503 where neither is to be had, for the reason that is below',
      { serves: fails(forbidden), ping: fails(refused) },
      [503, unavailable('UNAVAILABLE')],
    ],
  ])('%s', async (_, other, expected) => {
    const server = await startStub({ health: { ...stubOptions.health, ...other } })
    const response = await fetch(`${server.url}/health`)
    expect([response.status, await response.json()]).toEqual(expected)
    await server.close()
  })
})

test('a browser gets the Sandbox page, from the root too, with a first document that is valid', async () => {
  const server = await startStub()
  const response = await fetch(server.url, { headers: { accept: 'text/html' } })
  expect(response.url).toBe(`${server.url}/graphql`)
  expect(response.headers.get('content-type')).toMatch(/^text\/html/)
  expect(await response.text()).toContain('EmbeddedSandbox')
  expect(validate(createSchema(), parse(firstDocument))).toEqual([])
  await server.close()
})

test('another address is 404, in the same form', async () => {
  const server = await startStub()
  const response = await fetch(`${server.url}/nothing`)
  expect(response.status).toBe(404)
  expect(await response.json()).toEqual({
    errors: [{ message: expect.stringContaining('/graphql'), extensions: { code: 'BAD_USER_INPUT' } }],
  })
  await server.close()
})

test('closing lets the requests that have begun finish, and takes no new ones', async () => {
  let release = () => {}
  let begun = () => {}
  const waiting = new Promise<void>((resolve) => {
    begun = resolve
  })
  const genres = () => {
    begun()
    return new Promise<readonly []>((resolve) => {
      release = () => resolve([])
    })
  }
  const server = await startStub({ contextFor: async () => stubContext(genres) })
  const answer = server.ask('{ genres { name } }')
  await waiting
  const closed = server.close()
  release()
  expect((await answer).body).toEqual({ data: { genres: [] }, extensions: { snapshot } })
  await closed
  await expect(fetch(server.url)).rejects.toThrow()
})

test('a port in use is one line that says what to do', async () => {
  const server = await startStub()
  const { port } = new URL(server.url)
  const start = startOn('127.0.0.1', Number(port))
  await expect(start).rejects.toThrow(ServerStartError)
  await expect(start).rejects.toThrow(new RegExp(`^Cannot listen on 127\\.0\\.0\\.1, port ${port}: .*PORT.*\\.$`))
  await server.close()
})

test('an address that is not of this machine is one line that says what to do', async () => {
  await expect(startOn('192.0.2.1', 0)).rejects.toThrow(/^Cannot listen on 192\.0\.2\.1, port 0: .*HOST.*\.$/)
})

async function startOn(host: string, port: number): Promise<void> {
  const { createServer } = await import('../../../src/server/create-server.js')
  const server = await createServer(stubOptions)
  await server.listen({ host, port }).finally(() => server.close())
}
