import { once } from 'node:events'
import { chmod, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { describeFailure } from '../describe-failure.js'
import { LoadError } from '../load-error.js'
import { type LoadProgress, WAITING } from '../load-progress.js'
import { TaskError } from '../tasks/task-error.js'
import { type RequestOf, type TaskName, tasks } from '../tasks/tasks.js'
import type { Workplace } from '../tasks/workplace.js'
import { isTaskRequest, type TaskMessage } from './messages.js'
import { socketPath } from './socket-path.js'

/**
 * Does what commands ask for while this process has the data directory open, since no second one can open it. Only this
 * user can reach the socket. Returns what stops it, and the tasks that are running.
 */
export async function serveTasks(workplace: Workplace): Promise<() => Promise<void>> {
  const path = socketPath(workplace.dataDir)
  const desk = new TaskDesk(workplace)
  const server = createServer((request, response) => desk.answer(request, response))
  // A server that was killed leaves its socket behind; this process has the data directory, so it is not in use.
  await rm(path, { force: true })
  server.listen(path)
  await once(server, 'listening')
  await chmod(path, 0o600)
  return async () => {
    server.close()
    await desk.close()
  }
}

type Say = (message: TaskMessage<TaskName>) => void

class TaskDesk {
  readonly #running = new Set<Promise<void>>()
  readonly #stops = new Set<() => void>()
  /** The last of those that are done one after the other. */
  #last: Promise<void> = Promise.resolve()
  #waiting = 0

  constructor(private readonly workplace: Workplace) {}

  answer(request: IncomingMessage, response: ServerResponse): void {
    const running = this.#answer(request, response).finally(() => this.#running.delete(running))
    this.#running.add(running)
  }

  /** Gives up what is running. */
  async close(): Promise<void> {
    for (const stop of this.#stops) stop()
    await Promise.all(this.#running)
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const say: Say = (message) => response.write(`${JSON.stringify(message)}\n`)
    try {
      const asked: unknown = await json(request)
      if (!isTaskRequest(asked)) throw otherVersion()
      await this.#stoppable(response, asked.task, (signal) => this.#inTurn(asked.task, asked.request, say, signal))
    } catch (error) {
      const usage = error instanceof LoadError && error.code === 'USAGE'
      say({ kind: 'failure', message: describeFailure(error), usage })
    }
    response.end()
  }

  /** Gives a task up when who asked for it has left, or when the server stops. */
  async #stoppable(
    response: ServerResponse,
    name: TaskName,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const { givenUp } = tasks[name]
    const controller = new AbortController()
    const giveUp = (message: string): void => controller.abort(new LoadError('INTERRUPTED', message))
    const stop = (): void => giveUp(`the server was stopped: ${givenUp}. Start it, then try again.`)
    response.once('close', () => giveUp(`interrupted: ${givenUp}.`))
    this.#stops.add(stop)
    try {
      await work(controller.signal)
    } finally {
      this.#stops.delete(stop)
    }
  }

  async #inTurn<N extends TaskName>(name: N, request: RequestOf<N>, say: Say, signal: AbortSignal): Promise<void> {
    const perform = async (): Promise<void> => {
      signal.throwIfAborted()
      const onProgress = (progress: LoadProgress): void => say({ kind: 'progress', progress })
      const hooks = { onProgress, say: (line: string) => say({ kind: 'said', line }), signal }
      say({ kind: 'result', result: await tasks[name].run(this.workplace, request, hooks) })
    }
    if (!tasks[name].alone) return perform()
    if (this.#waiting > 0) say({ kind: 'progress', progress: WAITING })
    this.#waiting += 1
    const turn = this.#last.then(perform).finally(() => {
      this.#waiting -= 1
    })
    this.#last = turn.catch(() => {})
    return turn
  }
}

function otherVersion(): TaskError {
  return new TaskError(
    'BUSY',
    'the server that has the data directory open is of another version than this command. Stop it and start it again, then try again.',
  )
}
