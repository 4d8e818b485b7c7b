import type { IncomingMessage } from 'node:http'
import { Http2ServerRequest, type ServerHttp2Stream } from 'node:http2'

/** Of a request by HTTP/2; null of all others, which have a connection to themselves. */
export function http2StreamOf(raw: unknown): ServerHttp2Stream | null {
  return raw instanceof Http2ServerRequest ? raw.stream : null
}

/** The connection of a request, which by HTTP/2 it shares with others. */
export function connectionOf(raw: IncomingMessage): object {
  return http2StreamOf(raw)?.session ?? raw.socket
}
