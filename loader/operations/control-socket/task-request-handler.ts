import type { IncomingMessage, ServerResponse } from 'node:http'
import { finished } from 'node:stream/promises'
import PQueue from 'p-queue'
import { type LoadProgress, WAITING } from '../../account/load-progress.js'
import { describeError } from '../../errors/describe-error.js'
import { LoadError } from '../../errors/load-error.js'
import type { TaskContext } from '../tasks/task-context.js'
import { taskHandlers } from '../tasks/task-handlers.js'
import { type RequestOf, type TaskName, tasks } from '../tasks/tasks.js'
import type { TaskMessage } from './messages.js'
import { readRequest } from './read-request.js'
import { readTask } from './read-task.js'

/** How long the command may take to read the end of an answer. */
const READ_MS = 2_000

type Send = (message: TaskMessage<TaskName>) => void

/** Answers requests for tasks, and does those that are exclusive one after the other. */
export class TaskRequestHandler {
  readonly #running = new Set<Promise<void>>()
  readonly #stops = new Set<() => void>()
  readonly #exclusive = new PQueue({ concurrency: 1 })

  constructor(
    private readonly context: TaskContext,
    private readonly maxBytes: number,
  ) {}

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
    response.setHeader('connection', 'close')
    const send: Send = (message) => response.write(lineOf(message))
    try {
      const asked = readTask(await this.#read(request))
      await this.#stoppable(response, asked.task, (signal) => this.#inTurn(asked.task, asked.request, send, signal))
    } catch (error) {
      response.write(failureLine(error))
    }
    response.end()
    await finished(response, { signal: AbortSignal.timeout(READ_MS) }).catch(() => {}) // the command has ended, or does not read
  }

  /** Does not wait for the rest of a request when the server stops. */
  async #read(request: IncomingMessage): Promise<unknown> {
    const stop = (): void => void request.destroy()
    this.#stops.add(stop)
    try {
      return await readRequest(request, this.maxBytes)
    } finally {
      this.#stops.delete(stop)
    }
  }

  /** Gives a task up when the command that asked for it has ended, or when the server stops. */
  async #stoppable(
    response: ServerResponse,
    name: TaskName,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const { ifCancelled } = tasks[name]
    const controller = new AbortController()
    const giveUp = (message: string): void => controller.abort(new LoadError('INTERRUPTED', message))
    const stop = (): void => giveUp(`the server was stopped: ${ifCancelled}. Start it, then try again.`)
    response.once('close', () => giveUp(`interrupted: ${ifCancelled}.`))
    this.#stops.add(stop)
    try {
      await work(controller.signal)
    } finally {
      this.#stops.delete(stop)
    }
  }

  async #inTurn<N extends TaskName>(name: N, request: RequestOf<N>, send: Send, signal: AbortSignal): Promise<void> {
    const perform = async (): Promise<void> => {
      signal.throwIfAborted()
      const onProgress = (progress: LoadProgress): void => send({ kind: 'progress', progress })
      const hooks = { onProgress, log: (line: string) => send({ kind: 'log', line }), signal }
      send({ kind: 'result', result: await taskHandlers[name](this.context, request, hooks) })
    }
    if (!tasks[name].exclusive) return perform()
    if (this.#exclusive.pending > 0) send({ kind: 'progress', progress: WAITING })
    return this.#exclusive.add(perform)
  }
}

/** The last line of an answer. */
export function failureLine(error: unknown): string {
  const usage = error instanceof LoadError && error.code === 'USAGE'
  return lineOf({ kind: 'failure', message: describeError(error), usage })
}

function lineOf(message: TaskMessage<TaskName>): string {
  return `${JSON.stringify(message)}\n`
}
