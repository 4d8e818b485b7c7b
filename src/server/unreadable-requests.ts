import { STATUS_CODES } from 'node:http'
import type { FastifyServerOptions } from 'fastify'
import { RequestError } from '../request-error.js'

type Handlers = Required<Pick<FastifyServerOptions, 'clientErrorHandler' | 'frameworkErrors'>>

const ADDRESS = 'The address cannot be read: expected %-escapes of UTF-8 in it.'

const READ_FAILURES: ReadonlyMap<string, readonly [status: number, message: string]> = new Map([
  [
    'HPE_HEADER_OVERFLOW',
    [
      431,
      'The address and headers are larger than 16 KiB. Send a long query to /graphql by POST; an export has a shorter address with fewer conditions.',
    ],
  ],
  ['ERR_HTTP_REQUEST_TIMEOUT', [408, 'The request did not arrive in time.']],
])

const UNREADABLE = [400, 'The request is not HTTP that can be read.'] as const

/** Answers requests that cannot be read as HTTP at all, in GraphQL's own form; `count` is called for each. */
export function unreadableRequests(count: (code: 'BAD_USER_INPUT') => void): Handlers {
  const refusal = (status: number, message: string) => {
    count('BAD_USER_INPUT')
    const body = JSON.stringify({ errors: [new RequestError('BAD_USER_INPUT', message)] })
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }
    return { status, headers, body }
  }
  return {
    frameworkErrors: (error, _request, { raw }) => {
      const { status, headers, body } = refusal(error.statusCode ?? 400, ADDRESS)
      raw.writeHead(status, headers).end(body)
    },
    clientErrorHandler: (error, socket) => {
      if (error.code === 'ECONNRESET' || socket.destroyed) return
      const { status, headers, body } = refusal(...(READ_FAILURES.get(error.code) ?? UNREADABLE))
      const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`)
      if (socket.writable) socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
      socket.destroy(error)
    },
  }
}
