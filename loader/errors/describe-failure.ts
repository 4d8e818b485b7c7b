import { ClickHouseFailure, ConfigError, type FailureCode, LocalServerError } from '../../clickhouse/index.js'
import { OriginStays } from '../archive/origin-stays.js'
import { AwsFailure } from '../aws/aws-failure.js'
import { HandedOverFailure } from '../operations/control-socket/handed-over-failure.js'
import { printable } from '../text/printable.js'
import { LoadError } from './load-error.js'
import { TaskError } from './task-error.js'

/** Failures whose message says what was expected, what came and what to do. */
const KNOWN = [
  LoadError,
  TaskError,
  ConfigError,
  LocalServerError,
  HandedOverFailure,
  AwsFailure,
  OriginStays,
  RangeError,
]

/** What whoever runs the program can do about ClickHouse; clients of the API are told less. */
const ADVICE: Readonly<Record<FailureCode, readonly [what: string, advice: string]>> = {
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

/** A failure in one line for the person at the command line. */
export function describeFailure(error: unknown): string {
  return printable(describe(error).replace(/\s*\n\s*/g, ' '))
}

/** The same for everybody who may see the accounts of loads: without ClickHouse's words, folders, and what is in the drop. */
export function describeInAccount(error: unknown, folders: readonly string[]): string {
  if (error instanceof ClickHouseFailure) return `${ADVICE[error.code][0]} (${error.code}).`
  if (error instanceof AwsFailure) return error.summary
  if (isOfSystem(error) && error.code === 'ENOSPC') return `${ADVICE.DISK_FULL[0]} (DISK_FULL).`
  if (!(error instanceof LoadError)) return 'The load failed; the reason is in the log of whoever ran it.'
  return folders.reduce((text, folder) => text.replaceAll(`${folder}/`, ''), error.publicMessage)
}

function describe(error: unknown): string {
  if (KNOWN.some((known) => error instanceof known)) return error instanceof Error ? error.message : ''
  if (error instanceof ClickHouseFailure) return describeClickHouse(error)
  if (isOfSystem(error)) return describeSystem(error)
  const place = error instanceof Error ? /\n\s*(at .*)/.exec(error.stack ?? '')?.[1] : undefined
  return `unexpected failure: ${String(error)}${place === undefined ? '' : ` ${place}`}. This is a defect: please report it.`
}

function describeClickHouse({ code, message, cause }: ClickHouseFailure): string {
  if (isOfSystem(cause) && cause.path !== undefined) return describeSystem(cause)
  const [what, advice] = ADVICE[code]
  return `${what} (${code}: ${message.trim()}). ${advice}.`
}

function describeSystem({ message, code }: SystemError): string {
  if (code === 'ENOSPC') return `${ADVICE.DISK_FULL[0]} (${message}). ${ADVICE.DISK_FULL[1]}.`
  return `the system refused a file: ${message}. Check that path, or choose another one.`
}

interface SystemError extends Error {
  readonly code: string
  readonly path?: string
}

function isOfSystem(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
}
