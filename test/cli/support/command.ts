import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export type Environment = Readonly<Record<string, string>>

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A started command of dist/. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  stdout(): string
  stderr(): string
}

const built = (path: string): string => fileURLToPath(new URL(`../../../dist/${path}`, import.meta.url))

/** Starts the command line of the loader. */
export function startCommand(args: readonly string[], env: Environment = {}, cwd?: string): Running {
  return start([built('loader/cli/reelhouse.js'), ...args], env, cwd)
}

export function runCommand(args: readonly string[], env: Environment = {}, cwd?: string): Promise<Ended> {
  return startCommand(args, env, cwd).ended
}

/** Starts what `npm start` starts. */
export function startServer(env: Environment): Running {
  return start([built('src/main.js')], { PORT: '0', LOG_LEVEL: 'warn', ...env })
}

/** Waits until what a command has written matches, and returns the match; rejects when the command ends without. */
export async function written(running: Running, pattern: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const over = running.child.exitCode !== null || running.child.signalCode !== null
    const match = pattern.exec(running.stdout() + running.stderr())
    if (match !== null) return match
    if (over) throw new Error(`expected ${pattern}, got ${running.stdout()}${running.stderr()}`)
    await delay(10)
  }
}

export async function stop(running: Running, signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
  running.child.kill(signal)
  return running.ended
}

function start(args: readonly string[], env: Environment, cwd?: string): Running {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, args, { env: { PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'], cwd })
  const written = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.stderr += text
  })
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, ...written }))
  return { child, ended, stdout: () => written.stdout, stderr: () => written.stderr }
}
