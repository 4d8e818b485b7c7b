import { ClickHouseFailure, ConfigError, LocalServerError } from '../clickhouse/index.js'
import { HandedOverFailure } from './handover/hand-over.js'
import { LoadError } from './load-error.js'

/** Failures whose message says what was expected, what came and what to do. */
const KNOWN = [LoadError, ConfigError, LocalServerError, HandedOverFailure, RangeError]

/** A failure in a line for the person at the command line. */
export function describeFailure(error: unknown): string {
  if (KNOWN.some((known) => error instanceof known)) return error instanceof Error ? error.message : ''
  if (error instanceof ClickHouseFailure) return describeClickHouse(error)
  return `unexpected failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}

function describeClickHouse({ code, userMessage, message }: ClickHouseFailure): string {
  return `${userMessage} (${code}: ${message})`
}
