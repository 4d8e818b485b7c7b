import type { IncomingMessage } from 'node:http'
import { TaskError } from '../../errors/task-error.js'

/** The JSON of a request. Throws TaskError REQUEST. */
export async function readRequest(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  // Destroyed, it could not be answered any more.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('expected a stream of bytes')
    bytes += chunk.length
    if (bytes > maxBytes) throw badRequest(`more than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    throw badRequest(bytes === 0 ? 'nothing' : 'something else')
  }
}

export function badRequest(got: string): TaskError {
  return new TaskError(
    'REQUEST',
    `expected the request of a command of Reelhouse, as JSON, got ${got}. Use the commands of this version: reelhouse --help.`,
  )
}
