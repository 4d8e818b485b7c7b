import { once } from 'node:events'
import { chmod, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { describeFailure } from '../describe-failure.js'
import type { LoadProgress } from '../load-progress.js'
import type { LoadReport } from '../load-report.js'
import type { LoadMessage, LoadRequest } from './messages.js'
import { socketPath } from './socket-path.js'

export type Loading = (request: LoadRequest, onProgress: (progress: LoadProgress) => void) => Promise<LoadReport>

/**
 * Takes loads from the command line while this process has the data directory open, since no second one can open it.
 * One load at a time; only this user can reach the socket. Returns what stops it.
 */
export async function serveLoads(dataDir: string, load: Loading): Promise<() => Promise<void>> {
  const path = socketPath(dataDir)
  let last: Promise<unknown> = Promise.resolve()
  const server = createServer(async (request, response) => {
    const say = (message: LoadMessage) => response.write(`${JSON.stringify(message)}\n`)
    const answer = async (): Promise<void> => {
      try {
        const asked = await json(request)
        say({ report: await load(requestOf(asked), (progress) => say({ progress })) })
      } catch (error) {
        say({ failure: describeFailure(error) })
      }
      response.end()
    }
    last = last.then(answer)
    await last
  })
  // A server that was killed leaves its socket behind; this process has the data directory, so it is not in use.
  await rm(path, { force: true })
  server.listen(path)
  await once(server, 'listening')
  await chmod(path, 0o600)
  return async () => {
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
