/** What the server, or the way to it, says instead of an answer. */
export class ReelhouseError extends Error {
  override readonly name = 'ReelhouseError'
  /** One of the server's codes, such as `BAD_USER_INPUT` or `SNAPSHOT_EXPIRED`; `UNREACHABLE` where it cannot be reached. */
  readonly code: string
  /** Where in the answer; empty where nothing was answered. */
  readonly path: readonly (string | number)[]
  /** When to ask again, in seconds; null where the server does not say. */
  readonly retryAfter: number | null

  constructor(
    message: string,
    code: string,
    about: { path?: readonly (string | number)[]; retryAfter?: number | null; cause?: unknown } = {},
  ) {
    super(message, about.cause === undefined ? undefined : { cause: about.cause })
    this.code = code
    this.path = about.path ?? []
    this.retryAfter = about.retryAfter ?? null
  }
}
