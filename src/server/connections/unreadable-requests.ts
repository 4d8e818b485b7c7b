import { type RequestListener, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyReply, FastifyServerOptions } from 'fastify'
import { RequestError } from '../../request/request-error.js'
import { originHeaders } from '../cors.js'
import { closeLingering, lingerWithBody } from './lingering-close.js'
import type { OpenAnswers } from './open-answers.js'

type Handlers = Required<Pick<FastifyServerOptions, 'clientErrorHandler' | 'frameworkErrors'>> & {
  readonly expectationFailed: RequestListener
}

type ClientError = Parameters<Handlers['clientErrorHandler']>[0]

const ADDRESS = 'The address cannot be read: expected %-escapes of UTF-8 in it.'

const EXPECTATION = 'The header expect asks for something else than 100-continue. Leave it out.'

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

/** llhttp's, for a connection that ends before the request does. */
const LEFT_WITHIN_REQUEST = 'HPE_INVALID_EOF_STATE'

const UNREADABLE = [400, 'The request is not HTTP that can be read.'] as const

export interface UnreadableRequests {
  /** Called for each error that is told. */
  readonly count: (code: 'BAD_USER_INPUT') => void
  /** The origins whose pages may read it. */
  readonly corsOrigins: readonly string[]
  readonly answers: OpenAnswers
  /** How long a connection still takes what is sent after its answer. */
  readonly lingerMs: number
}

/** Answers requests that cannot be read as HTTP at all, or that do not arrive, in GraphQL's own form. */
export function unreadableRequests({ count, corsOrigins, answers, lingerMs }: UnreadableRequests): Handlers {
  const refusal = (status: number, message: string, origin: string | undefined) => {
    count('BAD_USER_INPUT')
    const body = JSON.stringify({ errors: [new RequestError('BAD_USER_INPUT', message)] })
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      ...originHeaders(corsOrigins, origin),
    }
    return { status, headers, body }
  }
  const refuse = (error: ClientError, socket: Socket, failing: FastifyReply | undefined): void => {
    if (!socket.writable || isUnused(socket)) return void socket.destroy(error)
    const origin = failing?.request.headers.origin ?? originIn(error.rawPacket)
    const { status, headers, body } = refusal(...(READ_FAILURES.get(error.code) ?? UNREADABLE), origin)
    const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
    closeLingering(socket, lingerMs)
  }
  const failed = new WeakSet<Socket>()
  return {
    frameworkErrors: (error, request, { raw }) => {
      const { status, headers, body } = refusal(error.statusCode ?? 400, ADDRESS, request.headers.origin)
      lingerWithBody(request.raw, raw, lingerMs)
      raw.writeHead(status, headers).end(body)
    },
    expectationFailed: (request, answer) => {
      const { status, headers, body } = refusal(417, EXPECTATION, request.headers.origin)
      lingerWithBody(request, answer, lingerMs)
      answer.writeHead(status, { ...headers, connection: 'close' }).end(body)
    },
    clientErrorHandler: (error, socket) => {
      if (error.code === 'ECONNRESET' || socket.destroyed) return
      if (error.code === LEFT_WITHIN_REQUEST) return void socket.destroy()
      if (socket.writableEnded || failed.has(socket)) return // what still comes is not looked at
      failed.add(socket)
      const open = answers.of(socket)
      // Whatever is written within an answer is taken for a part of that.
      if (open.some(({ raw }) => raw.headersSent && !raw.writableEnded)) return void socket.destroy(error)
      const failing = open.find(({ raw }) => !raw.req.complete)
      const before = open.filter(({ raw }) => raw.req.complete).at(-1)
      if (before === undefined) refuse(error, socket, failing)
      else before.raw.once('close', () => refuse(error, socket, failing)) // answers come in the order of requests
    },
  }
}

/** Browsers open connections before they have anything to ask. */
function isUnused(socket: Socket): boolean {
  return socket.bytesRead === 0
}

/** Of a request that could not be read to its end. */
function originIn(packet: unknown): string | undefined {
  return packet instanceof Uint8Array
    ? /^origin:[ \t]*(\S+)/im.exec(Buffer.from(packet).toString('latin1'))?.[1]
    : undefined
}
