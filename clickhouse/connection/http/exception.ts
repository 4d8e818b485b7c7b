import { ClickHouseError, EXCEPTION_TAG_HEADER_NAME, extractErrorAtTheEndOfChunk, parseError } from '@clickhouse/client'
import { DatabaseError } from '../database-error.js'

type Headers = Readonly<Record<string, string | string[] | undefined>>

/** What stands between a client and a server says so when the server is not there. */
const ABSENT: ReadonlySet<number> = new Set([502, 503, 504])

/** The client takes the first capitals in brackets for the name of the error; the last ones are. */
const EXCEPTION =
  /^Code: (?<code>\d+)\. DB::Exception: (?<message>.*) \((?<type>[A-Z0-9_]+)\) \(version [^()]*(?:\([^()]*\))?\)\s*$/s

/** What an answer that is not an answer says. */
export function refusal(text: string, status: number): Error {
  const { code, message, type } = EXCEPTION.exec(text)?.groups ?? {}
  if (code !== undefined && message !== undefined && type !== undefined)
    return new ClickHouseError({ code, message, type })
  const error = parseError(text)
  if ('type' in error || !ABSENT.has(status)) return error
  return new DatabaseError('UNAVAILABLE', `HTTP status ${status}: ${text.slice(0, 200)}`)
}

/** What ended an answer that had begun well; undefined where nothing did. Its mark is told in advance, by a header. */
export function exceptionIn(text: string, headers: Headers): Error | undefined {
  const tag = headers[EXCEPTION_TAG_HEADER_NAME]
  if (typeof tag !== 'string' || !text.endsWith(`${tag}\r\n__exception__\r\n`)) return undefined
  return extractErrorAtTheEndOfChunk(Buffer.from(text), tag)
}
