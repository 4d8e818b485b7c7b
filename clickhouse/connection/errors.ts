export type FailureCode =
  | 'UNAVAILABLE'
  | 'TIMEOUT'
  | 'TOO_COSTLY'
  | 'AUTHENTICATION'
  | 'FORBIDDEN'
  | 'SETTINGS'
  | 'OUTDATED'
  | 'QUOTA_EXCEEDED'
  | 'LOCKED'
  | 'DISK_FULL'
  | 'CANCELLED'
  | 'INTERNAL'

/** What a client may read: nothing in it comes from ClickHouse or from a statement. */
const USER_MESSAGES: Readonly<Record<FailureCode, string>> = {
  UNAVAILABLE: 'The database cannot be reached at the moment. Try again in a little while.',
  TIMEOUT: 'This took longer than is allowed. Ask for less: a shorter period, fewer groups or fewer measures.',
  TOO_COSTLY: 'This needs more memory or rows than is allowed. Ask for less: a shorter period or fewer groups.',
  AUTHENTICATION: 'The database refused the credentials it was given.',
  FORBIDDEN: 'The database does not let this program do what it needs to.',
  SETTINGS: 'The database has a setting with which it cannot answer.',
  OUTDATED: 'The database is too old.',
  QUOTA_EXCEEDED: 'The quota of the database is used up. Try again in a little while.',
  LOCKED: 'The data directory is in use by another process.',
  DISK_FULL: 'The disk of the database is full.',
  CANCELLED: 'The request was cancelled.',
  INTERNAL: 'The database could not answer. This is a defect, not a fault of the request.',
}

export interface FailureDetails {
  /** ClickHouse's own name of the error, e.g. `UNKNOWN_TABLE`. */
  readonly clickhouseCode?: string | undefined
  readonly cause?: unknown
}

/** What every failed call to ClickHouse rejects with. `message` is for the log, `userMessage` may go to a client. */
export class ClickHouseFailure extends Error {
  override readonly name = 'ClickHouseFailure'
  readonly clickhouseCode: string | undefined

  constructor(
    readonly code: FailureCode,
    message: string,
    { clickhouseCode, cause }: FailureDetails = {},
  ) {
    super(message, { cause })
    this.clickhouseCode = clickhouseCode
  }

  get userMessage(): string {
    return USER_MESSAGES[this.code]
  }
}

const NOT_THERE: ReadonlySet<string | undefined> = new Set(['UNKNOWN_DATABASE', 'UNKNOWN_TABLE'])

/** Whether what a statement names is not there: not yet, or no longer. */
export function isNotThere(error: unknown): boolean {
  return error instanceof ClickHouseFailure && NOT_THERE.has(error.clickhouseCode)
}
