import type { LoadProgress } from '../../account/load-progress.js'
import type { RequestOf, ResultOf, TaskName } from '../tasks/tasks.js'

/** Another number for every change of a task's request or result, or of these messages. */
export const PROTOCOL = 5

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
