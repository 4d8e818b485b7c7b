import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, symlink } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ClickHouse } from '../../../clickhouse/index.js'
import { Archive } from '../../../loader/archive/archive.js'
import { LocalStore } from '../../../loader/archive/local-store.js'
import { ControlFolder } from '../../../loader/operations/control-socket/control-folder.js'
import { runInServer } from '../../../loader/operations/control-socket/run-in-server.js'
import { serveTasks } from '../../../loader/operations/control-socket/serve-tasks.js'
import { SOON } from '../../soon.js'

const hooks = () => ({ onProgress() {}, log() {}, signal: new AbortController().signal })

/** A ClickHouse that answers nothing; a lock that is taken keeps what waits for it waiting. */
const ch: ClickHouse = {
  engine: 'embedded',
  prefix: 'test',
  statements: 0,
  query: async () => [],
  lines: async () => '',
  command: async () => {},
  stream: () => Promise.reject(new Error('not asked for')),
  insert: async () => {},
  lock: async (name) => (name === 'load' ? null : { held: true, release: async () => {} }),
  ping: async () => {},
  close: async () => {},
}

const LIMITS = { maxBytes: 10_000, requestMs: 300, connections: 20 }

let dataDir = ''
let stopServing = async (): Promise<void> => {}

const serve = (dataDir: string): Promise<() => Promise<void>> => {
  const archive = new Archive(new LocalStore(dataDir), undefined)
  const context = { ch, dataDir, archive, inUse: () => new Set<number>(), lease: () => () => {}, changed() {} }
  return serveTasks(context, LIMITS)
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'reelhouse-control-'))
  stopServing = await serve(dataDir)
})

afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await stopServing()
  await rm(dataDir, { recursive: true, force: true })
})

async function socketPath(): Promise<string> {
  return (await new ControlFolder(dataDir).find()) ?? ''
}

async function raw(body: string): Promise<string> {
  const sent = request({ socketPath: await socketPath(), path: '/', method: 'POST' })
  sent.on('error', () => {}) // of what is sent after the answer
  sent.end(body)
  const [response]: IncomingMessage[] = await once(sent, 'response')
  return response === undefined ? '' : text(response)
}

async function connected(): Promise<Socket> {
  const socket = connect(await socketPath())
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

test('a result comes back, and a failure with its text', async () => {
  expect(await runInServer(dataDir, 'snapshots', null, hooks())).toMatchObject({ result: [] })
  await expect(runInServer(dataDir, 'publish', { snapshot: 3 }, hooks())).rejects.toMatchObject({
    name: 'ServerTaskError',
    message: expect.stringMatching(/nothing is published yet/),
  })
})

test('only this user can reach the socket, or put another in its place', async () => {
  const path = await socketPath()
  expect(path).toBe(join(dataDir, 'control/socket'))
  for (const own of [path, join(path, '..')]) expect((await stat(own)).mode & 0o077).toBe(0)
})

test.each([
  ['a load as an earlier version asked for it', JSON.stringify({ path: '/a.csv', columns: [], maxRejected: 0 })],
  ['another protocol', JSON.stringify({ protocol: 1, task: 'snapshots', request: null })],
  ['an unknown task', JSON.stringify({ protocol: 5, task: 'toString', request: null })],
])('%s: says that the versions differ', async (_, body) => {
  expect(JSON.parse(await raw(body))).toEqual({
    kind: 'failure',
    message: expect.stringMatching(/another version than this command\. Stop it and start it again/),
    usage: false,
  })
})

test('no server listens: nothing is handed over', async () => {
  await stopServing()
  expect(await runInServer(dataDir, 'snapshots', null, hooks())).toBeNull()
  expect(await runInServer(join(dataDir, 'none'), 'snapshots', null, hooks())).toBeNull()
})

test('a data directory whose path is too long for a socket, and another temporary folder of the command', async () => {
  const long = join(dataDir, 'long'.repeat(20), 'path'.repeat(20))
  await mkdir(long, { recursive: true })
  const [ofServer, ofCommand] = [join(dataDir, 'a'), join(dataDir, 'b')]
  for (const folder of [ofServer, ofCommand]) await mkdir(folder)
  vi.stubEnv('XDG_RUNTIME_DIR', '')
  vi.stubEnv('TMPDIR', ofServer)
  const stop = await serve(long)
  const [folder = ''] = await readdir(ofServer)
  expect((await stat(join(ofServer, folder))).mode & 0o777).toBe(0o700)
  vi.stubEnv('TMPDIR', ofCommand)
  vi.stubEnv('XDG_RUNTIME_DIR', ofCommand)
  expect(await runInServer(long, 'snapshots', null, hooks())).toMatchObject({ result: [] })

  await expect(serve(long)).rejects.toMatchObject({ code: 'BUSY' })
  expect(await runInServer(long, 'snapshots', null, hooks())).toMatchObject({ result: [] })
  await chmod(join(ofServer, folder), 0o777)
  await expect(runInServer(long, 'snapshots', null, hooks())).rejects.toMatchObject({ code: 'FOREIGN' })
  await chmod(join(ofServer, folder), 0o700)
  // As after the end of a machine: what it had listens no more, and the next server takes another.
  await rename(join(ofServer, folder, 'socket'), join(ofServer, folder, 'away'))
  const stopNext = await serve(long)
  expect(await readdir(ofServer)).toEqual([])
  expect(await readdir(ofCommand)).toHaveLength(1)
  await Promise.all([stop(), stopNext()])
  expect(await readdir(ofCommand)).toEqual([])
  expect(await runInServer(long, 'snapshots', null, hooks())).toBeNull()
})

test.each(['folder', 'socket'])('a %s of another user is refused by both ends', async (what) => {
  const own = await stat(what === 'folder' ? join(dataDir, 'control') : await socketPath())
  let asked = 0
  // The folder is asked for first.
  vi.spyOn(process, 'geteuid').mockImplementation(() =>
    what === 'socket' && asked++ % 2 === 0 ? own.uid : own.uid + 1,
  )
  const foreign = {
    code: 'FOREIGN',
    message: expect.stringMatching(/control\S*: expected .* got one of the user with/),
  }
  await expect(runInServer(dataDir, 'snapshots', null, hooks())).rejects.toMatchObject(foreign)
  if (what === 'folder') await expect(serve(dataDir)).rejects.toMatchObject(foreign)
})

test('a folder that others may write into: a command refuses it, a server takes their rights away', async () => {
  await chmod(join(dataDir, 'control'), 0o775)
  await expect(runInServer(dataDir, 'snapshots', null, hooks())).rejects.toThrow(/one with the mode 775\. .*chmod 700/)
  await stopServing()
  await chmod(join(dataDir, 'control'), 0o775)
  stopServing = await serve(dataDir)
  expect(await runInServer(dataDir, 'snapshots', null, hooks())).toMatchObject({ result: [] })
})

test('a link in place of the folder is refused', async () => {
  const other = join(dataDir, 'other')
  await mkdir(other)
  await symlink(join(dataDir, 'control'), join(other, 'control'))
  await expect(runInServer(other, 'snapshots', null, hooks())).rejects.toMatchObject({ code: 'FOREIGN' })
  await expect(serve(other)).rejects.toMatchObject({ code: 'FOREIGN' })
})

test('the socket of a dead server is replaced, and that of a living one is not', async () => {
  await expect(serve(dataDir)).rejects.toMatchObject({
    code: 'BUSY',
    message: expect.stringMatching(/one listens there/),
  })
  expect(await runInServer(dataDir, 'snapshots', null, hooks())).toMatchObject({ result: [] })

  const path = await socketPath()
  await stopServing()
  const dies = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`
  spawnSync(process.execPath, ['-e', dies])
  expect((await stat(path)).isSocket()).toBe(true)
  expect(await runInServer(dataDir, 'snapshots', null, hooks())).toBeNull()
  stopServing = await serve(dataDir)
  expect(await runInServer(dataDir, 'snapshots', null, hooks())).toMatchObject({ result: [] })
})

const load = { path: '/a.csv', columns: [], notation: {}, maxRejected: 0, minSize: 0, mode: 'full', force: false }

test.each([
  ['nothing', '', /got nothing/],
  ['half of an object', '{"protocol":5,', /got something else/],
  ['no JSON', '\u001b[31mGET me', /got something else/],
  ['an endless line', 'x'.repeat(5_000_000), /got more than 10000 bytes/],
  ['a load of nothing', JSON.stringify({ protocol: 5, task: 'load', request: null }), /one for load that it cannot do/],
  ['a load that lacks most', JSON.stringify({ protocol: 5, task: 'load', request: load }), /one for load that/],
  ['a number that is none', '{"protocol":5,"task":"prune","request":{"keep":"1"}}', /one for prune that/],
  ['a number that is too small', '{"protocol":5,"task":"publish","request":{"snapshot":0}}', /one for publish that/],
  ['a relative path', '{"protocol":5,"task":"export","request":{"to":"a"}}', /one for export that/],
])('%s: a clear failure, and the server goes on', async (_, body, says) => {
  const { kind, message } = JSON.parse(await raw(body))
  expect(kind).toBe('failure')
  expect(message).toMatch(/^expected the request of a command of Reelhouse, as JSON, got /)
  expect(message).toMatch(says)
  expect(message).not.toMatch(/\.[jt]s\b|Error|\p{Cc}/u)
  expect(await runInServer(dataDir, 'snapshots', null, hooks())).toMatchObject({ result: [] })
})

test.each([
  ['what is not HTTP', '\0\u0001nonsense\r\n\r\n', /^HTTP\/1\.1 400 .*"expected the request .* got something else/s],
  [
    'half a request',
    'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\n{',
    /^HTTP\/1\.1 408 .*no whole one in 0\.3 s/s,
  ],
  ['half a header', 'POST / HT', /^HTTP\/1\.1 408 .*no whole one in 0\.3 s/s],
  ['silence', '', /^HTTP\/1\.1 408 .*no whole one in 0\.3 s/s],
])('%s is answered and hung up on', async (_, bytes, says) => {
  const socket = await connected()
  socket.write(bytes)
  expect(await text(socket)).toMatch(says)
})

test('more connections than it takes', async () => {
  const many = await Promise.all(Array.from({ length: 500 }, connected))
  const answers = await Promise.all(many.map((socket) => text(socket).catch(() => '')))
  expect(answers.filter((answer) => /^HTTP\/1\.1 503 .*no more at once/s.test(answer)).length).toBeGreaterThan(200)
  expect(await runInServer(dataDir, 'snapshots', null, hooks())).toMatchObject({ result: [] })
})

test('stopping does not wait for who is silent', async () => {
  const socket = await connected()
  socket.write('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\n{')
  const begun = performance.now()
  await stopServing()
  expect(performance.now() - begun).toBeLessThan(LIMITS.requestMs)
})

test('what stands alone waits its turn, and the others do not wait for it', async () => {
  const controller = new AbortController()
  const phases: string[] = []
  const onProgress = ({ phase }: { phase: string }) => phases.push(phase)
  const pruning = runInServer(dataDir, 'prune', { keep: 1 }, { ...hooks(), onProgress, signal: controller.signal })
  pruning.catch(() => {})
  await expect.poll(() => phases, SOON).toContain('waiting')
  expect(await runInServer(dataDir, 'snapshots', null, hooks())).toMatchObject({ result: [] })
  controller.abort()
  await expect(pruning).rejects.toThrow(/^interrupted: the server gives it up/)
})

test('stopping gives up what is running, and says so', async () => {
  const phases: string[] = []
  const onProgress = ({ phase }: { phase: string }) => phases.push(phase)
  const pruning = runInServer(dataDir, 'prune', { keep: 1 }, { ...hooks(), onProgress })
  pruning.catch(() => {})
  await expect.poll(() => phases, SOON).toContain('waiting')
  await stopServing()
  await expect(pruning).rejects.toThrow(
    'the server was stopped: what is not dropped yet is kept. Start it, then try again.',
  )
})
