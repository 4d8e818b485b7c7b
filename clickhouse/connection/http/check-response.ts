import { DatabaseError } from '../database-error.js'

/** A header that ClickHouse gives every answer to a statement. */
const MARK = 'x-clickhouse-query-id'

/**
 * Throws UNAVAILABLE for an answer to a statement that something else gave in place of ClickHouse, as gateways and sign-in pages
 * do with status 200: nothing was done, and an empty one would pass for no rows.
 */
export function checkFromClickHouse(headers: Readonly<Record<string, unknown>>): void {
  if (headers[MARK] !== undefined) return
  throw new DatabaseError(
    'UNAVAILABLE',
    'expected an answer of ClickHouse, got one of something else that stands at its address',
  )
}

/** Throws UNAVAILABLE for lines the last of which has no end: not all of them have come. */
export function checkWholeLines(text: string): void {
  if (text === '' || text.endsWith('\n')) return
  throw new DatabaseError(
    'UNAVAILABLE',
    `expected an answer that ends with a row, got ${text.length} characters of one`,
  )
}
