import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SOON } from '../soon.js'
import { type Running, runCommand, startCommand, stop, written } from './support/command.js'
import { sample } from './support/drops.js'
import { health, serving, temporaryDirectory } from './support/reelhouse.js'

let directory = ''

beforeAll(async () => {
  directory = await temporaryDirectory()
})

afterAll(() => rm(directory, { recursive: true, force: true }))

/** Its data is in a folder of DATA_DIR. */
async function startClickHouse(...args: string[]): Promise<{ running: Running; port: string }> {
  const running = startCommand(['clickhouse', ...args], { DATA_DIR: directory }, tmpdir())
  const [, port = ''] = await written(running, /^ClickHouse listens on http:\/\/127\.0\.0\.1:(\d+) /)
  return { running, port }
}

async function until(url: string, said: string): Promise<void> {
  await expect.poll(async () => (await health(url)).says, { ...SOON, timeout: 30_000 }).toBe(said)
}

test('a load into it is served from it, through an outage of it', async () => {
  const first = await startClickHouse()
  const env = { CLICKHOUSE_URL: `http://127.0.0.1:${first.port}`, DATA_DIR: directory }
  const { code } = await runCommand(['load', await sample(directory, 100)], env)
  expect(code).toBe(0)
  const { running, url } = await serving(env)
  expect(await health(url)).toEqual({ status: 200, says: 'ok', snapshot: 1 })

  expect((await stop(first.running)).code).toBe(0)
  await until(url, 'degraded')
  expect(await health(url)).toEqual({ status: 200, says: 'degraded', snapshot: 1 })
  const uncached = await fetch(`${url}/graphql?query=${encodeURIComponent('{ genres { name } }')}`)
  expect([uncached.status, await uncached.text()]).toEqual([200, expect.stringContaining('"UNAVAILABLE"')])
  const told = async (): Promise<string> => {
    await health(url) // who asks nothing is told nothing
    return running.stdout()
  }
  await expect.poll(told, SOON).toMatch(/^warning: since \S+ only what is cached is answered: /m)
  const second = await startClickHouse('--port', first.port)
  await until(url, 'ok')
  await written(running, /^ClickHouse answers again, /m)

  expect((await stop(running)).code).toBe(0)
  expect((await stop(second.running, 'SIGINT')).code).toBe(0)
})

test('a port or a data directory that is taken', async () => {
  const { running, port } = await startClickHouse()
  const samePort = await runCommand(['clickhouse', '--port', port, '--data-dir', `${directory}/other`])
  const sameDirectory = await runCommand(['clickhouse', '--data-dir', `${directory}/server`])
  await stop(running)

  expect(samePort).toEqual({
    code: 1,
    stdout: '',
    stderr: `error: port ${port} on 127.0.0.1 is taken: choose another one\n`,
  })
  expect(sameDirectory.code).toBe(1)
  expect(sameDirectory.stderr).toMatch(/^error: \S+\/server is in use by another process: stop that one or choose/)
})
