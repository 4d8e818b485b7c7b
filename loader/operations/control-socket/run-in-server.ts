import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { createInterface } from 'node:readline'
import { isSystemError } from '../../../clickhouse/errors/system-error.js'
import { LoadError } from '../../errors/load-error.js'
import { TaskError } from '../../errors/task-error.js'
import type { TaskHooks } from '../tasks/task.js'
import type { RequestOf, ResultOf, TaskName } from '../tasks/tasks.js'
import { ControlFolder } from './control-folder.js'
import { type TaskMessage, type TaskRequest, taskRequest } from './messages.js'
import { ServerTaskError } from './server-task-error.js'

/**
 * Has the server that has the data directory open do a task; null if there is none that listens. Throws TaskError FOREIGN
 * where it may be another user who listens.
 */
export async function runInServer<N extends TaskName>(
  dataDir: string,
  task: N,
  asked: RequestOf<N>,
  { onProgress, log, signal }: TaskHooks,
): Promise<{ result: ResultOf<N> } | null> {
  const socket = await new ControlFolder(dataDir).find()
  const response = socket === null ? null : await post(socket, taskRequest(task, asked))
  if (response === null) return null
  const hangUp = (): void => void response.destroy()
  signal.addEventListener('abort', hangUp, { once: true })
  try {
    for await (const message of messages<N>(response)) {
      if (message.kind === 'result') return message
      if (message.kind === 'failure') throw errorOf(message)
      if (message.kind === 'progress') onProgress(message.progress)
      else log(message.line)
    }
  } finally {
    signal.removeEventListener('abort', hangUp)
  }
  throw new ServerTaskError(
    signal.aborted
      ? 'interrupted: the server gives it up, unless it was done already.'
      : 'expected a report from the server that was at work, but it has died. Start it again: it serves the snapshot published last.',
  )
}

function errorOf({ message, usage }: { message: string; usage: boolean }): Error {
  return usage ? new LoadError('USAGE', message) : new ServerTaskError(message)
}

/** What the server answers, until it has sent all or the connection is lost, perhaps in the middle of a line. */
async function* messages<N extends TaskName>(response: IncomingMessage): AsyncGenerator<TaskMessage<N>> {
  const lines = createInterface({ input: response })
  response.once('close', () => lines.close())
  try {
    for await (const line of lines) yield JSON.parse(line)
  } catch {
    return
  }
}

async function post<N extends TaskName>(socket: string, asked: TaskRequest<N>): Promise<IncomingMessage | null> {
  const sent = request({ socketPath: socket, path: '/tasks', method: 'POST' })
  sent.end(JSON.stringify(asked))
  try {
    const [response]: IncomingMessage[] = await once(sent, 'response')
    return response ?? null
  } catch (error) {
    if (isNobodyThere(error)) return null
    throw new TaskError(
      'BUSY',
      'the server that has the data directory open does not take the command. Try again later.',
      {
        cause: error,
      },
    )
  }
}

/** It is the socket of a server that has died, or stops. */
function isNobodyThere(error: unknown): boolean {
  return isSystemError(error, 'ENOENT', 'ECONNREFUSED')
}
