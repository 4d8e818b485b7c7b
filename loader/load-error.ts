/** What can go wrong with a load as a whole; single bad records are rejections, not errors. */
export type LoadErrorCode =
  | 'USAGE'
  | 'NO_SUCH_FILE'
  | 'NOT_A_FILE'
  | 'UNREADABLE'
  | 'EMPTY'
  | 'NOT_CSV'
  | 'NO_HEADER'
  | 'QUOTE_ESCAPE'
  | 'NO_RECORDS'
  | 'NO_MEMBER'
  | 'TRUNCATED'
  | 'CORRUPT'
  | 'CHANGED'
  | 'MISSING_COLUMN'
  | 'DUPLICATE_COLUMN'
  | 'NOTATION'
  | 'TOO_MANY_REJECTED'
  | 'TOO_FEW_MOVIES'
  | 'ID_LIST'
  | 'CONTRADICTION'
  | 'BASE'
  | 'NOT_EMPTY'
  | 'NOT_ARCHIVED'
  | 'DAMAGED'
  | 'BUSY'
  | 'INTERRUPTED'
  | 'ACCOUNTING'
  | 'TOTAL_TOO_LARGE'
  | 'METRICS_DIFFER'

/** A load that ends with nothing published. The message says what was expected, what came and what to do. */
export class LoadError extends Error {
  override readonly name = 'LoadError'

  constructor(
    readonly code: LoadErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
