import type { IncomingMessage, ServerResponse } from 'node:http'
import { finished } from 'node:stream/promises'
import PQueue from 'p-queue'
import { describeFailure } from '../../errors/describe-failure.js'
import { LoadError } from '../../errors/load-error.js'
import { type LoadProgress, WAITING } from '../../load-progress.js'
import { taskRuns } from '../tasks/task-runs.js'
import { type RequestOf, type TaskName, tasks } from '../tasks/tasks.js'
import type { Workplace } from '../tasks/workplace.js'
import type { TaskMessage } from './messages.js'
import { readRequest } from './read-request.js'
import { readTask } from './read-task.js'

/** How long who asked may take to read the end of an answer. */
const TAKEN_MS = 2_000

type Say = (message: TaskMessage<TaskName>) => void

/** Answers requests for tasks, and does those that stand alone one after the other. */
export class TaskDesk {
  readonly #running = new Set<Promise<void>>()
  readonly #stops = new Set<() => void>()
  readonly #alone = new PQueue({ concurrency: 1 })

  constructor(
    private readonly workplace: Workplace,
    private readonly mostBytes: number,
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
    const say: Say = (message) => response.write(lineOf(message))
    try {
      const asked = readTask(await this.#read(request))
      await this.#stoppable(response, asked.task, (signal) => this.#inTurn(asked.task, asked.request, say, signal))
    } catch (error) {
      response.write(failureLine(error))
    }
    response.end()
    await finished(response, { signal: AbortSignal.timeout(TAKEN_MS) }).catch(() => {}) // who asked has left, or does not read
  }

  /** Does not wait for the rest of a request when the server stops. */
  async #read(request: IncomingMessage): Promise<unknown> {
    const stop = (): void => void request.destroy()
    this.#stops.add(stop)
    try {
      return await readRequest(request, this.mostBytes)
    } finally {
      this.#stops.delete(stop)
    }
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
      say({ kind: 'result', result: await taskRuns[name](this.workplace, request, hooks) })
    }
    if (!tasks[name].alone) return perform()
    if (this.#alone.pending > 0) say({ kind: 'progress', progress: WAITING })
    return this.#alone.add(perform)
  }
}

/** The last line of an answer. */
export function failureLine(error: unknown): string {
  const usage = error instanceof LoadError && error.code === 'USAGE'
  return lineOf({ kind: 'failure', message: describeFailure(error), usage })
}

function lineOf(message: TaskMessage<TaskName>): string {
  return `${JSON.stringify(message)}\n`
}
