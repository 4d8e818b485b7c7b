import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
/** Where Debian has them. */
const BIN = '/usr/lib/postgresql/15/bin'
/** PostgreSQL refuses to run as root: then it is this user, whom every Linux has. */
const NOBODY = 65_534
const START_SECONDS = 30

export interface Postgres {
  /** The folder of its sockets: it listens nowhere else. */
  readonly sockets: string
  readonly pid: number
  /** Runs a file of SQL, or one statement that may read what is streamed to it. */
  psql(args: readonly string[], input?: Readable): Promise<void>
  stop(): Promise<void>
}

/** Starts a fresh PostgreSQL, set up for a machine of this size. */
export async function startPostgres(folder: string): Promise<Postgres> {
  await stat(join(BIN, 'initdb')).catch(() => {
    throw new Error(
      `expected PostgreSQL 15 in ${BIN}, as Debian's package postgresql-15 installs it: install it, or leave out --postgraphile`,
    )
  })
  const home = join(folder, 'postgres')
  await rm(home, { recursive: true, force: true })
  await mkdir(home)
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  if (user.uid !== undefined) await chown(home, user.uid, user.gid)
  const data = join(home, 'data')
  const asUser = { ...user, cwd: home }
  await run(join(BIN, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'], asUser)
  const settings = [
    ...['listen_addresses=', `unix_socket_directories=${home}`, 'shared_buffers=1GB', 'effective_cache_size=4GB'],
    ...['work_mem=64MB', 'maintenance_work_mem=256MB', 'jit=off', 'random_page_cost=1.1', 'fsync=off'],
  ]
  const server = spawn(join(BIN, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...asUser,
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  const stop = () => end(server)
  process.once('exit', () => server.kill('SIGINT'))
  const psql = (args: readonly string[], input?: Readable) => runPsql(home, args, input)
  for (const deadline = Date.now() + START_SECONDS * 1000; ; await delay(100)) {
    try {
      await psql(['-c', 'SELECT 1'])
      break
    } catch (error) {
      if (Date.now() > deadline || server.exitCode !== null) {
        await stop()
        throw error
      }
    }
  }
  return { sockets: home, pid: server.pid ?? 0, psql, stop }
}

export async function postgresVersion(): Promise<string> {
  const { stdout } = await run(join(BIN, 'postgres'), ['--version'])
  return /\d+\.\d+/.exec(stdout)?.[0] ?? stdout.trim()
}

async function runPsql(sockets: string, args: readonly string[], input?: Readable): Promise<void> {
  const options = ['-h', sockets, '-U', 'postgres', '-d', 'postgres', '-q', '-X', '-v', 'ON_ERROR_STOP=1']
  const child = spawn(join(BIN, 'psql'), [...options, ...args], { stdio: ['pipe', 'ignore', 'pipe'] })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaints += chunk
  })
  const closed = once(child, 'close')
  if (input === undefined) child.stdin.end()
  // What psql says of why it closed its end tells more.
  else await pipeline(input, child.stdin).catch(() => {})
  const [code] = await closed
  if (code !== 0) throw new Error(`expected psql ${args.join(' ')} to succeed, got ${complaints.trim()}`)
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exited = once(server, 'exit')
  server.kill('SIGINT')
  await exited
}
