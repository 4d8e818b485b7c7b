import { ReelhouseError } from '../errors/reelhouse-error.js'
import { describeSystemError, isSystemError } from '../errors/system-error.js'

export type DatabaseErrorCode =
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

/** What the client is told whose request failed: nothing in it comes from ClickHouse or from a statement. */
const USER_MESSAGES: Readonly<Record<DatabaseErrorCode, string>> = {
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

/** What whoever runs the program can do about ClickHouse. */
const ADVICE: Readonly<Record<DatabaseErrorCode, readonly [what: string, advice: string]>> = {
  UNAVAILABLE: [
    'ClickHouse does not answer',
    'Check that it runs and that CLICKHOUSE_URL is its address, or unset CLICKHOUSE_URL for the embedded engine',
  ],
  AUTHENTICATION: ['ClickHouse refused the user', 'Check CLICKHOUSE_USER and CLICKHOUSE_PASSWORD'],
  FORBIDDEN: [
    'the ClickHouse user lacks a grant',
    'Grant it to CLICKHOUSE_USER; the README says what loading and serving need',
  ],
  SETTINGS: [
    'ClickHouse does not take a setting that its answers depend on',
    'Change that in the profile of CLICKHOUSE_USER, or in what stands before the server; readonly = 2 is enough to serve, 0 to load',
  ],
  OUTDATED: ['ClickHouse is too old', 'Upgrade it, or unset CLICKHOUSE_URL for the embedded engine'],
  QUOTA_EXCEEDED: ['the quota of the ClickHouse user is used up', 'Try again later, or raise the quota'],
  LOCKED: [
    'the data directory is in use by another process',
    'Try again when that has ended (or, if it is a server that is starting, when it serves), or set DATA_DIR to another directory',
  ],
  DISK_FULL: ['the disk is full', 'Free some space, then try again'],
  TIMEOUT: ['a statement took too long', 'Try again, or allow more with CLICKHOUSE_MAX_SECONDS'],
  TOO_COSTLY: ['a statement needed more memory than it may have', 'Allow more with CLICKHOUSE_MAX_MEMORY_MB'],
  CANCELLED: ['a statement was cancelled', 'Try again'],
  INTERNAL: ['ClickHouse could not do what it was asked', 'This is a defect: please report it'],
}

export interface DatabaseErrorDetails {
  /** ClickHouse's own name of the error, e.g. `UNKNOWN_TABLE`. */
  readonly clickhouseCode?: string | undefined
  readonly cause?: unknown
}

/** What every failed call to ClickHouse rejects with. `message` has ClickHouse's own words, for the log. */
export class DatabaseError extends ReelhouseError {
  override readonly name = 'DatabaseError'
  readonly clickhouseCode: string | undefined

  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
    { clickhouseCode, cause }: DatabaseErrorDetails = {},
  ) {
    super(message, { cause })
    this.clickhouseCode = clickhouseCode
  }

  override get operatorMessage(): string {
    if (isSystemError(this.cause) && this.cause.path !== undefined) return describeSystemError(this.cause)
    const [what, advice] = ADVICE[this.code]
    return `${what} (${this.code}: ${this.message.trim()}). ${advice}.`
  }

  override get publicMessage(): string {
    return `${ADVICE[this.code][0]} (${this.code}).`
  }

  /** For the client of the API whose request failed: what it can do about that. */
  get userMessage(): string {
    return USER_MESSAGES[this.code]
  }
}

const NOT_THERE: ReadonlySet<string | undefined> = new Set(['UNKNOWN_DATABASE', 'UNKNOWN_TABLE'])

/** Whether what a statement names is not there: not yet, or no longer. */
export function isNotThere(error: unknown): boolean {
  return error instanceof DatabaseError && NOT_THERE.has(error.clickhouseCode)
}
