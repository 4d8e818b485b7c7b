import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Environment, type Running, startCommand, startServer } from './support/command.js'
import { sample } from './support/drops.js'
import { temporaryDirectory } from './support/reelhouse.js'

let directory = ''
let drop = ''
const servers: Server[] = []

beforeAll(async () => {
  directory = await temporaryDirectory()
  drop = await sample(directory, 50)
})

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

afterAll(() => rm(directory, { recursive: true, force: true }))

type Answering = (request: IncomingMessage, response: ServerResponse) => void

/** 18.16.1 as Debian has it: it knows few settings, and no formats and settings behind a statement that came later. */
const answersAs18: Answering = ({ url }, response) => {
  if (url === '/') response.end('18.16.1\n')
  else
    response
      .writeHead(404)
      .end('Code: 115, e.displayText() = DB::Exception: Unknown setting dialect, e.what() = DB::Exception\n')
}

const answersAs =
  (version: string): Answering =>
  ({ url }, response) => {
    if (url === '/') response.end(`${version}\n`)
    else
      response
        .writeHead(404)
        .end(
          `Code: 115. DB::Exception: Unknown setting dialect: Maybe you meant x. (UNKNOWN_SETTING) (version ${version} (official build))\n`,
        )
  }

const wrongPasswordOf18: Answering = (_request, response) => {
  response
    .writeHead(500)
    .end('Code: 193, e.displayText() = DB::Exception: Wrong password for user default, e.what() = DB::Exception\n')
}

async function serve(answer: Answering): Promise<Environment> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return { DATA_DIR: directory, CLICKHOUSE_URL: `http://127.0.0.1:${port}` }
}

const cases: readonly (readonly [what: string, answer: Answering, says: RegExp])[] = [
  ['18.16.1', answersAs18, /OUTDATED: expected ClickHouse 26\.4 or later, got 18\.16\.1\)/],
  ['21.8', answersAs('21.8.15.7'), /OUTDATED: expected ClickHouse 26\.4 or later, got 21\.8\.15\.7\)/],
  ['one without a setting', answersAs('27.1.1.1'), /SETTINGS: expected a ClickHouse with the setting dialect, got one/],
  ['18.16.1 with a password', wrongPasswordOf18, /ClickHouse refused the user .*CLICKHOUSE_PASSWORD/],
]

async function isRefused({ ended }: Running, says: RegExp): Promise<void> {
  const { code, stdout, stderr } = await ended
  expect(stderr).toMatch(says)
  expect(stderr).toMatch(/^error: .*\n$/)
  expect(stderr).not.toContain('defect')
  expect(stdout).toBe('')
  expect(code).toBe(1)
}

test.each(cases)('load: %s is refused', async (_, answer, says) => {
  await isRefused(startCommand(['load', drop], await serve(answer)), says)
})

test.each(cases.slice(0, 1))('start: %s is refused', async (_, answer, says) => {
  await isRefused(startServer(await serve(answer)), says)
})
