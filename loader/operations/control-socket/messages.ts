import type { LoadProgress } from '../../account/load-progress.js'
import { type RequestOf, type ResultOf, type TaskName, tasks } from '../tasks/tasks.js'

/** Another number for every change of a task's request or result, or of these messages. */
const PROTOCOL = 4

/** What a command asks the running server for, as JSON. */
export interface TaskRequest<N extends TaskName> {
  readonly protocol: number
  readonly task: N
  readonly request: RequestOf<N>
}

/** What the server answers, a line of JSON each; the last is a result or a failure. */
export type TaskMessage<N extends TaskName> =
  | { readonly kind: 'progress'; readonly progress: LoadProgress }
  | { readonly kind: 'log'; readonly line: string }
  | { readonly kind: 'result'; readonly result: ResultOf<N> }
  /** `usage`: the command was used wrongly. */
  | { readonly kind: 'failure'; readonly message: string; readonly usage: boolean }

export function taskRequest<N extends TaskName>(task: N, request: RequestOf<N>): TaskRequest<N> {
  return { protocol: PROTOCOL, task, request }
}

type AnyRequest = { [N in TaskName]: TaskRequest<N> }[TaskName]

/** Whether it comes from a command of the version of this program. */
export function isOfThisVersion(asked: unknown): asked is { readonly task: TaskName; readonly request: unknown } {
  return (
    typeof asked === 'object' &&
    asked !== null &&
    'protocol' in asked &&
    asked.protocol === PROTOCOL &&
    'task' in asked &&
    typeof asked.task === 'string' &&
    Object.hasOwn(tasks, asked.task)
  )
}

/** Whether it is one that can be done, too. */
export function isTaskRequest(asked: unknown): asked is AnyRequest {
  return isOfThisVersion(asked) && tasks[asked.task].accepts(asked.request)
}
