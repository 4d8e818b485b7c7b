import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimPort } from '../../clickhouse/local-server/port.js'
import { runCommand, startCommand, startServer, stop, written } from './support/command.js'
import { sample } from './support/drops.js'
import { eachEngine, health, place, serving, temporaryDirectory } from './support/reelhouse.js'

const SERVED_WITHIN_MS = 2000

let directory = ''
let small = ''
let large = ''

beforeAll(async () => {
  directory = await temporaryDirectory()
  small = await sample(directory, 200)
  large = await sample(directory, 20_000)
})

afterAll(() => rm(directory, { recursive: true, force: true }))

async function answered(question: ClientRequest): Promise<string> {
  const [response]: IncomingMessage[] = await once(question, 'response')
  if (response === undefined) throw new Error('expected a response')
  return text(response)
}

eachEngine((here) => {
  test('with nothing published it loads the sample, and says so; /health is 503, then 200', async () => {
    const port = String(await claimPort('127.0.0.1'))
    const server = startServer({ ...(await here.env()), PORT: port })
    const statuses = new Set<number>()
    while (!statuses.has(200)) {
      const answer = await health(`http://127.0.0.1:${port}`).catch(() => undefined)
      if (answer) statuses.add(answer.status)
      await delay(20)
    }
    await written(server, /serves snapshot 1/)

    expect([...statuses]).toEqual([503, 200])
    expect(server.stdout()).toMatch(/^Nothing is published yet: loading a sample of 5,000 made-up movies\.\n/)
    expect(await stop(server)).toMatchObject({ code: 0, stderr: '' })
  })

  test('with something published it loads no sample', async () => {
    const { running } = await serving(await here.env())
    const { code, stdout } = await stop(running)

    expect(stdout).toMatch(/^Reelhouse serves snapshot 1 at /)
    expect(code).toBe(0)
  })

  test('what is loaded while it runs is served within two seconds', async () => {
    const { running, url } = await serving(await here.env())
    const { code, stdout } = await runCommand(['load', small, '--json'], await here.env())
    const published = Date.now()
    expect(code).toBe(0)
    const { snapshot } = JSON.parse(stdout)
    while ((await health(url)).snapshot !== snapshot) {
      expect(Date.now() - published).toBeLessThan(SERVED_WITHIN_MS)
      await delay(50)
    }
    await stop(running)
  })

  test('SIGTERM: a request that has begun is answered, and the exit code is 0', async () => {
    const { running, url } = await serving(await here.env())
    const question = request(`${url}/graphql`, {
      method: 'POST',
      agent: new Agent({ keepAlive: true }),
      headers: { 'content-type': 'application/json', expect: '100-continue' },
    })
    await once(question, 'continue') // the server has the request, and waits for the rest of it
    question.end(JSON.stringify({ query: '{ genres { name yearly { year movieCount } } }' }))
    const begun = Date.now()
    const [answer, { code }] = await Promise.all([answered(question), stop(running)])

    expect(JSON.parse(answer)).toMatchObject({ data: { genres: expect.any(Array) } })
    expect(code).toBe(0)
    expect(Date.now() - begun).toBeLessThan(5000)
  })

  test('a port in use', async () => {
    const { running, url } = await serving(await here.env())
    const { port } = new URL(url)
    const other = place(here.engine)
    const { code, stderr } = await startServer({ ...(await other.env()), PORT: port }).ended
    await stop(running)

    expect(stderr).toBe(
      `error: Cannot listen on 127.0.0.1, port ${port}: it is in use by another program. Stop that program, or set PORT to a free port.\n`,
    )
    expect(code).toBe(1)
  })
})

/** Only the embedded engine needs the server for a load. */
const embedded = place('embedded')

test.each([
  ['SIGTERM', 0, /^error: the server was stopped: nothing was published\. Start it, then try again\.$/m],
  ['SIGKILL', null, /^error: expected a report from the server .* it has died\. Start it again: .*$/m],
] as const)('%s while a load is handed over: the command says what has become of it', async (signal, exit, says) => {
  const env = await embedded.env()
  const before = await serving(env)
  const { snapshot } = await health(before.url)
  const load = startCommand(['load', large], env)
  await written(load, /^reading: /m)
  const server = await stop(before.running, signal)
  const { code, stdout, stderr } = await load.ended

  expect(server.code).toBe(exit)
  expect(stderr).toMatch(says)
  expect(stdout).toBe('')
  expect(code).toBe(1)
  const after = await serving(env)
  expect((await health(after.url)).snapshot).toBe(snapshot)
  await stop(after.running)
})

test('a crash, as of a full heap, ends it within five seconds, with a status that says so', async () => {
  const env = await embedded.env()
  for (const signal of ['SIGABRT', 'SIGSEGV'] as const) {
    const { running } = await serving(env)
    const begun = Date.now()
    await stop(running, signal)
    expect([running.child.exitCode, running.child.signalCode]).toEqual([null, signal])
    expect(Date.now() - begun).toBeLessThan(5000)
  }
})

test('a second server on one data directory', async () => {
  const { running } = await serving(await embedded.env())
  const { code, stderr } = await startServer(await embedded.env()).ended
  await stop(running)

  expect(stderr).toMatch(/^error: the data directory is in use by another process .*set DATA_DIR to another.*$/m)
  expect(code).toBe(1)
})
