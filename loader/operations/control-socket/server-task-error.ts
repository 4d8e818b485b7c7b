import { ReelhouseError } from '../../../clickhouse/errors/reelhouse-error.js'

/** The running server could not do what a command asked for; the message is the server's. */
export class ServerTaskError extends ReelhouseError {
  override readonly name = 'ServerTaskError'
  readonly code = 'SERVER_TASK'
}
