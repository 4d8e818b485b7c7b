import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ClickHouse } from '../../../clickhouse/index.js'
import { Archive } from '../../../loader/archive/archive.js'
import { LocalStore } from '../../../loader/archive/local-store.js'
import { handOver } from '../../../loader/handover/hand-over.js'
import { serveTasks } from '../../../loader/handover/serve-tasks.js'
import { socketPath } from '../../../loader/handover/socket-path.js'

const hooks = () => ({ onProgress() {}, say() {}, signal: new AbortController().signal })

/** A ClickHouse that answers nothing; a lock that is taken keeps what waits for it waiting. */
const ch: ClickHouse = {
  engine: 'embedded',
  prefix: 'test',
  statements: 0,
  query: async () => [],
  command: async () => {},
  stream: () => Promise.reject(new Error('not asked for')),
  insert: async () => {},
  lock: async (name) => (name === 'load' ? null : { held: true, release: async () => {} }),
  ping: async () => {},
  close: async () => {},
}

let dataDir = ''
let stopServing = async (): Promise<void> => {}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'reelhouse-desk-'))
  const archive = new Archive(new LocalStore(dataDir), undefined)
  const workplace = { ch, dataDir, archive, inUse: () => new Set<number>(), lease: () => () => {}, changed() {} }
  stopServing = await serveTasks(workplace)
})

afterEach(async () => {
  await stopServing()
  await rm(dataDir, { recursive: true, force: true })
})

async function raw(body: string): Promise<string> {
  const sent = request({ socketPath: socketPath(dataDir), path: '/', method: 'POST' })
  sent.end(body)
  const [response]: IncomingMessage[] = await once(sent, 'response')
  return response === undefined ? '' : text(response)
}

test('a result comes back, and a failure with its text', async () => {
  expect(await handOver(dataDir, 'snapshots', null, hooks())).toMatchObject({ result: [] })
  await expect(handOver(dataDir, 'publish', { snapshot: 3 }, hooks())).rejects.toMatchObject({
    name: 'HandedOverFailure',
    message: expect.stringMatching(/nothing is published yet/),
  })
})

test('only this user can reach the socket', async () => {
  expect((await stat(socketPath(dataDir))).mode & 0o077).toBe(0)
})

test.each([
  ['a load as an earlier version asked for it', JSON.stringify({ path: '/a.csv', columns: [], maxRejected: 0 })],
  ['another protocol', JSON.stringify({ protocol: 1, task: 'snapshots', request: null })],
  ['an unknown task', JSON.stringify({ protocol: 3, task: 'toString', request: null })],
])('%s: says that the versions differ', async (_, body) => {
  expect(JSON.parse(await raw(body))).toEqual({
    kind: 'failure',
    message: expect.stringMatching(/another version than this command\. Stop it and start it again/),
    usage: false,
  })
})

test('no server listens: nothing is handed over', async () => {
  await stopServing()
  expect(await handOver(dataDir, 'snapshots', null, hooks())).toBeNull()
})

test('what stands alone waits its turn, and the others do not wait for it', async () => {
  const controller = new AbortController()
  const phases: string[] = []
  const onProgress = ({ phase }: { phase: string }) => phases.push(phase)
  const pruning = handOver(dataDir, 'prune', { keep: 1 }, { ...hooks(), onProgress, signal: controller.signal })
  pruning.catch(() => {})
  await expect.poll(() => phases).toContain('waiting')
  expect(await handOver(dataDir, 'snapshots', null, hooks())).toMatchObject({ result: [] })
  controller.abort()
  await expect(pruning).rejects.toThrow(/^interrupted: the server gives it up/)
})

test('stopping gives up what is running, and says so', async () => {
  const phases: string[] = []
  const onProgress = ({ phase }: { phase: string }) => phases.push(phase)
  const pruning = handOver(dataDir, 'prune', { keep: 1 }, { ...hooks(), onProgress })
  pruning.catch(() => {})
  await expect.poll(() => phases).toContain('waiting')
  await stopServing()
  await expect(pruning).rejects.toThrow(
    'the server was stopped: what is not dropped yet is kept. Start it, then try again.',
  )
})
