import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimPort } from '../../clickhouse/local-server/port.js'
import { type Environment, type Running, startCommand, startServer } from './support/command.js'
import { sample } from './support/drops.js'
import { temporaryDirectory } from './support/reelhouse.js'

let directory = ''
let drop = ''
let file = ''

/** Answers as ClickHouse does to a wrong password. */
const refusing = createServer((_request, response) => {
  response.writeHead(403, { 'x-clickhouse-exception-code': '516' })
  response.end('Code: 516. DB::Exception: default: Authentication failed: wrong password. (AUTHENTICATION_FAILED)\n')
})

beforeAll(async () => {
  directory = await temporaryDirectory()
  drop = await sample(directory, 50)
  file = join(directory, 'file')
  await writeFile(file, '')
  refusing.listen(0, '127.0.0.1')
  await once(refusing, 'listening')
})

afterAll(async () => {
  refusing.close()
  await rm(directory, { recursive: true, force: true })
})

const commands: readonly (readonly [string, (env: Environment) => Running])[] = [
  ['load', (env) => startCommand(['load', drop], { DATA_DIR: directory, ...env })],
  ['start', (env) => startServer({ DATA_DIR: directory, ...env })],
]

test.each(commands)('%s: ClickHouse is down', async (_, start) => {
  const { code, stdout, stderr } = await start({
    CLICKHOUSE_URL: `http://127.0.0.1:${await claimPort('127.0.0.1')}`,
  }).ended

  expect(stderr).toMatch(/^error: ClickHouse does not answer .*ECONNREFUSED.*CLICKHOUSE_URL.*\n$/)
  expect(stdout).toBe('')
  expect(code).toBe(1)
})

test.each(commands)('%s: ClickHouse refuses the password', async (_, start) => {
  const address = refusing.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const { code, stdout, stderr } = await start({
    CLICKHOUSE_URL: `http://127.0.0.1:${port}`,
    CLICKHOUSE_PASSWORD: 'a secret',
  }).ended

  expect(stderr).toMatch(/^error: ClickHouse refused the user .*CLICKHOUSE_PASSWORD.*\n$/)
  expect(stderr).not.toContain('a secret')
  expect(stdout).toBe('')
  expect(code).toBe(1)
})

const environments: readonly (readonly [variable: string, value: string, says: RegExp])[] = [
  ['CLICKHOUSE_URL', 'localhost:8123', /expected an http or https URL/],
  ['CLICKHOUSE_DATABASE', 'reel-house', /expected up to 64 letters/],
  ['CLICKHOUSE_MAX_SECONDS', '0', /expected a whole number from 1/],
  ['CLICKHOUSE_MAX_MEMORY_MB', 'lots', /expected a whole number from 64/],
  ['CLICKHOUSE_CONNECTIONS', '1000', /expected a whole number from 1/],
]

for (const [name, start] of commands) {
  test.each(environments)(`${name}: %s=%s`, async (variable, value, says) => {
    const { code, stdout, stderr } = await start({ [variable]: value }).ended

    expect(stderr).toMatch(says)
    expect(stderr).toMatch(new RegExp(`^error: ${variable} is "${value}": .*\\n$`))
    expect(stdout).toBe('')
    expect(code).toBe(1)
  })

  test(`${name}: a data directory that is a file`, async () => {
    const { code, stderr } = await start({ DATA_DIR: file }).ended

    expect(stderr).toMatch(/^error: the system refused a file: ENOTDIR.*choose another one\.\n$/)
    expect(code).toBe(1)
  })
}

test.each([
  ['PORT', 'http', /expected a whole number from 0 to 65535/],
  ['CACHE_MB', '-1', /expected a whole number from 0/],
])('start: %s=%s', async (variable, value, says) => {
  const { code, stderr } = await startServer({ DATA_DIR: directory, [variable]: value }).ended

  expect(stderr).toMatch(says)
  expect(stderr).toMatch(new RegExp(`^error: ${variable} is "${value}": .*\\n$`))
  expect(code).toBe(1)
})

test('start: all variables that are wrong are told at once', async () => {
  const wrong = { CLICKHOUSE_MAX_SECONDS: '0', PORT: 'http', ARCHIVE: 'ftp://a', DROPS: 'in', DROPS_MODE: 'some' }
  const { code, stderr } = await startServer({ DATA_DIR: directory, ...wrong }).ended

  expect(stderr).toMatch(
    /^error: CLICKHOUSE_MAX_SECONDS is "0": .*; PORT is "http": .*; ARCHIVE is "ftp:\/\/a": .*; DROPS_MODE is "some": .*\n$/,
  )
  expect(code).toBe(1)
})
