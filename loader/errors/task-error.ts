import { ReelhouseError } from '../../clickhouse/errors/reelhouse-error.js'

/** What a task cannot do. The message says what was expected, what came and what to do. */
export class TaskError extends ReelhouseError {
  override readonly name = 'TaskError'

  constructor(
    readonly code:
      | 'NOTHING_PUBLISHED'
      | 'NOT_KEPT'
      | 'NAME_TAKEN'
      | 'NO_SUCH_KEY'
      | 'TARGET'
      | 'BUSY'
      | 'FOREIGN'
      | 'TOO_LONG'
      | 'REQUEST',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
