import { once } from 'node:events'
import { LocalServerError, type LocalServerOptions, startLocalServer } from './listen.js'

/**
 * Runs a local server in the foreground: tells its URL in one line, and returns when it was interrupted (SIGINT,
 * SIGTERM) and has ended. Rejects with a LocalServerError if it cannot start or ends by itself.
 */
export async function runLocalServer(options: LocalServerOptions, write: (line: string) => void): Promise<void> {
  const server = await startLocalServer(options)
  write(`ClickHouse listens on ${server.url} (user default, no password). Ctrl-C stops it.`)
  const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]).then(() => true)
  const ended = server.exited.then(() => false)
  if (!(await Promise.race([interrupted, ended])))
    throw new LocalServerError('NOT_STARTED', 'the server ended by itself')
  await server.stop()
}
