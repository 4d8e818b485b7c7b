import { once } from 'node:events'
import { chmod, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { describeFailure } from '../describe-failure.js'
import { LoadError } from '../load-error.js'
import type { LoadProgress } from '../load-progress.js'
import type { LoadReport } from '../load-report.js'
import type { LoadMessage, LoadRequest } from './messages.js'
import { socketPath } from './socket-path.js'

/** Loads a drop; ends before its next step when the signal is aborted, whose reason is a LoadError. */
export type Loading = (
  request: LoadRequest,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
) => Promise<LoadReport>

const WAITING: LoadProgress = { phase: 'waiting', records: 0, bytesRead: 0, bytes: 0, seconds: 0 }

/**
 * Takes loads from the command line while this process has the data directory open, since no second one can open it.
 * One load at a time; only this user can reach the socket. Returns what stops it, and the load that is running.
 */
export async function serveLoads(dataDir: string, load: Loading): Promise<() => Promise<void>> {
  const path = socketPath(dataDir)
  const stopping = new AbortController()
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  const server = createServer(async (request, response) => {
    const say = (message: LoadMessage) => response.write(`${JSON.stringify(message)}\n`)
    const abandoned = new AbortController()
    response.on('close', () => abandoned.abort(new LoadError('INTERRUPTED', 'interrupted: nothing was published.')))
    const signal = AbortSignal.any([stopping.signal, abandoned.signal])
    const asked = json(request)
    asked.catch(() => {}) // told when it is its turn
    const answer = async (): Promise<void> => {
      try {
        const requested = requestOf(await asked)
        signal.throwIfAborted()
        say({ report: await load(requested, (progress) => say({ progress }), signal) })
      } catch (error) {
        say({ failure: describeFailure(error), usage: error instanceof LoadError && error.code === 'USAGE' })
      }
      response.end()
    }
    if (waiting > 0) say({ progress: WAITING })
    waiting += 1
    last = last.then(answer).finally(() => {
      waiting -= 1
    })
    await last
  })
  // A server that was killed leaves its socket behind; this process has the data directory, so it is not in use.
  await rm(path, { force: true })
  server.listen(path)
  await once(server, 'listening')
  await chmod(path, 0o600)
  return async () => {
    stopping.abort(
      new LoadError('INTERRUPTED', 'the server was stopped: nothing was published. Start it, then load again.'),
    )
    server.close()
    await last
  }
}

function requestOf(asked: unknown): LoadRequest {
  if (!isRequest(asked)) throw new TypeError('expected a load request of this version of reelhouse')
  return asked
}

function isRequest(asked: unknown): asked is LoadRequest {
  return (
    typeof asked === 'object' &&
    asked !== null &&
    'path' in asked &&
    typeof asked.path === 'string' &&
    'maxRejected' in asked &&
    typeof asked.maxRejected === 'number' &&
    'columns' in asked &&
    Array.isArray(asked.columns)
  )
}
