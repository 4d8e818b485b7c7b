import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ReelhouseError } from '../errors/reelhouse-error.js'
import { claimPort } from './port.js'

const HOST = '127.0.0.1'
const START_SECONDS = 30
const STOP_SECONDS = 5

export interface LocalServerOptions {
  /** Default: any free one. */
  readonly port?: number | undefined
  /** The server's own; another process that has it open keeps this one from starting. */
  readonly dataDir: string
  /** Server configuration in XML, as it stands inside `<clickhouse>`. */
  readonly extraConfig?: string | undefined
}

export interface LocalServer {
  readonly url: string
  readonly port: number
  readonly pid: number
  /** Fulfilled when the process has ended, for whatever reason. */
  readonly exited: Promise<void>
  stop(): Promise<void>
}

export class LocalServerError extends ReelhouseError {
  override readonly name = 'LocalServerError'

  constructor(
    readonly code: 'PORT_TAKEN' | 'LOCKED' | 'NOT_STARTED',
    message: string,
  ) {
    super(message)
  }
}

/**
 * Starts a ClickHouse server of the engine that `chdb` brings along, in a process of its own that ends with this one, and
 * waits until it answers. It listens on 127.0.0.1 only, for user `default` without a password.
 */
export async function startLocalServer({ port, dataDir, extraConfig }: LocalServerOptions): Promise<LocalServer> {
  const claimed = await claimPort(HOST, port)
  if (claimed === undefined) {
    throw new LocalServerError('PORT_TAKEN', `port ${port} on ${HOST} is taken: choose another one`)
  }
  const path = resolve(dataDir)
  await mkdir(path, { recursive: true })
  const child = fork(engineEntry(), await engineArguments(path, claimed, extraConfig), {
    // Whatever the engine writes beside its data stays with its data.
    cwd: path,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const exited = new Promise<void>((ended) => child.once('exit', () => ended()))
  const complaints = collect(child)
  const url = `http://${HOST}:${claimed}`
  const outcome = await Promise.race([answers(url, child), exited.then(() => false)])
  if (!outcome) {
    await stop(child, exited)
    throw notStarted(path, complaints())
  }
  return { url, port: claimed, pid: child.pid ?? 0, exited, stop: () => stop(child, exited) }
}

async function engineArguments(path: string, port: number, extraConfig: string | undefined): Promise<string[]> {
  const engine = [`--path=${path}`, `--listen_host=${HOST}`, `--http_port=${port}`]
  if (extraConfig !== undefined) {
    const file = join(path, 'config.xml')
    await writeFile(file, `<clickhouse>${extraConfig}</clickhouse>\n`)
    engine.push(`--config-file=${file}`)
  }
  // The engine serves for as long as its command line has a statement to run: this one never ends.
  const forever = 'SELECT sleepEachRow(1) FROM system.numbers SETTINGS max_block_size = 1 FORMAT Null'
  return [...engine, `--query=SYSTEM START LISTEN HTTP; ${forever}`]
}

/** Compiled: Node runs it, and this file may be running from its source (in tests). */
function engineEntry(): string {
  const candidates = ['./engine.js', '../../dist/clickhouse/local-server/engine.js']
  const found = candidates.map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) => existsSync(path))
  if (found === undefined)
    throw new LocalServerError('NOT_STARTED', 'the program is not built: run `npm run build` first')
  return found
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + START_SECONDS * 1000
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${url}/ping`, { signal: AbortSignal.timeout(1000) }).catch(() => undefined)
    if (answer?.ok) return true
    await delay(20)
  }
  return false
}

/** The end of what the process writes to stderr. */
function collect({ stderr }: ChildProcess): () => string {
  let text = ''
  stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-4000)
  })
  return () => text.trim()
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.kill('SIGTERM')
  const kill = setTimeout(() => child.kill('SIGKILL'), STOP_SECONDS * 1000)
  await exited
  clearTimeout(kill)
}

function notStarted(path: string, complaints: string): LocalServerError {
  if (/Cannot lock file/.test(complaints)) {
    return new LocalServerError(
      'LOCKED',
      `${path} is in use by another process: stop that one or choose another directory`,
    )
  }
  return new LocalServerError('NOT_STARTED', `the server did not start: ${complaints || 'it said nothing'}`)
}
