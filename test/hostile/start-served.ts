import { fork } from 'node:child_process'
import { once } from 'node:events'

/** What a server holds at a moment. */
export interface Held {
  /** The snapshots that are being read. */
  readonly leases: readonly number[]
  /** That clients have opened. */
  readonly connections: number
  /** That ClickHouse runs for it. */
  readonly statements: readonly string[]
  /** In bytes, after collecting garbage. */
  readonly rss: number
  readonly heap: number
}

export interface ServedReelhouse {
  readonly url: URL
  held(): Promise<Held>
  /** The end of what it has logged. */
  log(): string
  /** Resolves with its exit code; null if a signal ended it. */
  stop(): Promise<number | null>
}

/** Starts the compiled server in a process of its own, on so many made-up movies. */
export async function startServed(env: Readonly<Record<string, string>>, movies: number): Promise<ServedReelhouse> {
  const { PATH = '' } = process.env
  const child = fork(new URL('./served.js', import.meta.url), [], {
    env: { PATH, MOVIES: String(movies), ...env },
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-20_000)
    })
  }
  const ended = once(child, 'exit').then(() => child.exitCode)
  const said = async (): Promise<unknown> => {
    const died = ended.then((code) =>
      Promise.reject(new Error(`expected a message, but the server ended with ${code}: ${log}`)),
    )
    const [message]: unknown[] = await Promise.race([once(child, 'message'), died])
    return message
  }
  const started = await said()
  if (!isStarted(started)) throw new Error(`expected the server to say where it is, got ${JSON.stringify(started)}`)
  return {
    url: new URL(started.url),
    async held() {
      const answer = said()
      child.send('held?')
      const held = await answer
      if (!isHeld(held)) throw new Error(`expected what the server holds, got ${JSON.stringify(held)}`)
      return held
    },
    log: () => log,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

function isStarted(message: unknown): message is { url: string } {
  return typeof message === 'object' && message !== null && 'url' in message
}

function isHeld(message: unknown): message is Held {
  return typeof message === 'object' && message !== null && 'leases' in message
}
