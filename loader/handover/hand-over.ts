import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { createInterface } from 'node:readline'
import { LoadError } from '../load-error.js'
import type { LoadProgress } from '../load-progress.js'
import type { LoadReport } from '../load-report.js'
import type { LoadMessage, LoadRequest } from './messages.js'
import { socketPath } from './socket-path.js'

/** The running server's load failed; its message is the server's. */
export class HandedOverFailure extends Error {
  override readonly name = 'HandedOverFailure'
}

export interface HandOverOptions {
  readonly onProgress: (progress: LoadProgress) => void
  /** Makes the server give the load up. */
  readonly signal?: AbortSignal | undefined
}

/** Asks the server that has the data directory open for the load; null if there is none that listens. */
export async function handOver(
  dataDir: string,
  load: LoadRequest,
  { onProgress, signal }: HandOverOptions,
): Promise<LoadReport | null> {
  const response = await post(socketPath(dataDir), load)
  if (response === null) return null
  const hangUp = (): void => void response.destroy()
  signal?.addEventListener('abort', hangUp, { once: true })
  try {
    for await (const { progress, report, failure, usage } of messages(response)) {
      if (progress !== undefined) onProgress(progress)
      if (failure !== undefined) throw usage === true ? new LoadError('USAGE', failure) : new HandedOverFailure(failure)
      if (report !== undefined) return report
    }
  } finally {
    signal?.removeEventListener('abort', hangUp)
  }
  throw new HandedOverFailure(
    signal?.aborted
      ? 'interrupted: the server gives the load up, unless it had published it already.'
      : 'expected a report from the server that was loading the drop, but it has died. Start it again: it serves the snapshot published last.',
  )
}

/** What the server says, until it has said all or the connection is lost, perhaps in the middle of a line. */
async function* messages(response: IncomingMessage): AsyncGenerator<LoadMessage> {
  const lines = createInterface({ input: response })
  response.once('close', () => lines.close())
  try {
    for await (const line of lines) yield JSON.parse(line)
  } catch {
    return
  }
}

async function post(socket: string, load: LoadRequest): Promise<IncomingMessage | null> {
  const sent = request({ socketPath: socket, path: '/loads', method: 'POST' })
  sent.end(JSON.stringify(load))
  try {
    const [response]: IncomingMessage[] = await once(sent, 'response')
    return response ?? null
  } catch {
    return null
  }
}
