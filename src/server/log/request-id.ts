import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Http2ServerRequest } from 'node:http2'

/** The header by which a request is known in all logs that it comes by. */
export const REQUEST_ID_HEADER = 'x-request-id'

const SANE = /^[\x21-\x7e]{1,100}$/

/** The id that a request has been given on its way, or a new one. */
export function requestId({ headers }: IncomingMessage | Http2ServerRequest): string {
  const given = headers[REQUEST_ID_HEADER]
  return typeof given === 'string' && SANE.test(given) ? given : randomUUID()
}
