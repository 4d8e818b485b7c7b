import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { createInterface } from 'node:readline'
import type { LoadProgress } from '../load-progress.js'
import type { LoadReport } from '../load-report.js'
import type { LoadMessage, LoadRequest } from './messages.js'
import { socketPath } from './socket-path.js'

/** The running server's load failed; its message is the server's. */
export class HandedOverFailure extends Error {
  override readonly name = 'HandedOverFailure'
}

/** Asks the server that has the data directory open for the load; null if there is none that listens. */
export async function handOver(
  dataDir: string,
  load: LoadRequest,
  onProgress: (progress: LoadProgress) => void,
): Promise<LoadReport | null> {
  const response = await post(socketPath(dataDir), load)
  if (response === null) return null
  for await (const line of createInterface({ input: response })) {
    const { progress, report, failure }: LoadMessage = JSON.parse(line)
    if (progress !== undefined) onProgress(progress)
    if (failure !== undefined) throw new HandedOverFailure(failure)
    if (report !== undefined) return report
  }
  throw new HandedOverFailure('the server that was loading the drop has stopped. Nothing was published.')
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
