import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { HttpRequest } from './requests/http-request.js'

export interface HttpAnswer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
  /** Whether it came to its end. */
  readonly isWhole: boolean
}

export interface Asked {
  /** Null if nothing came. */
  readonly answer: HttpAnswer | null
  /** How long it took to the end of the answer, or until somebody hung up. */
  readonly ms: number
  /** Whether the client hung up, and why. */
  readonly left: 'as it meant to' | 'after too long' | 'after too much' | null
}

export interface Patience {
  readonly ms: number
  readonly bytes: number
}

/** Sends a request over a connection of its own, and reads whatever comes until the server hangs up or patience is over. */
export async function ask(url: URL, request: HttpRequest, patience: Patience): Promise<Asked> {
  const began = performance.now()
  const socket = connect({ host: url.hostname, port: Number(url.port), allowHalfOpen: true })
  const chunks: Buffer[] = []
  let [length, left]: [number, Asked['left']] = [0, null]
  const leave = (why: NonNullable<Asked['left']>): void => {
    left ??= why
    socket.destroy()
  }
  const timers = [
    setTimeout(leave, patience.ms, 'after too long'),
    ...(request.leavesAfter === undefined ? [] : [setTimeout(leave, request.leavesAfter, 'as it meant to')]),
  ]
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.on('error', () => {}) // its end is all there is to know
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    if (length > patience.bytes) leave('after too much')
  })
  socket.on('end', () => socket.destroy())
  socket.write(request.bytes)
  if (request.ends === true) socket.end()
  await closed
  for (const timer of timers) clearTimeout(timer)
  return { answer: answerIn(Buffer.concat(chunks)), ms: performance.now() - began, left }
}

/** What the bytes of an answer say; null where they are none. Of several answers the first. */
export function answerIn(bytes: Buffer): HttpAnswer | null {
  const end = bytes.indexOf('\r\n\r\n')
  const [first = '', ...lines] = bytes.subarray(0, Math.max(end, 0)).toString('latin1').split('\r\n')
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? Number.NaN)
  if (end === -1 || Number.isNaN(status)) return null
  const rest = bytes.subarray(end + 4)
  if (status === 100) return answerIn(rest)
  const headers = new Map(
    lines.map(
      (line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()] as const,
    ),
  )
  const { body, isWhole } = bodyIn(rest, headers)
  return { status, headers, body: isWhole ? unpacked(body, headers.get('content-encoding')) : body, isWhole }
}

function bodyIn(rest: Buffer, headers: ReadonlyMap<string, string>): { body: Buffer; isWhole: boolean } {
  if (headers.get('transfer-encoding') === 'chunked') return withoutChunks(rest)
  const length = Number(headers.get('content-length') ?? rest.length)
  return { body: rest.subarray(0, length), isWhole: rest.length >= length }
}

function withoutChunks(rest: Buffer): { body: Buffer; isWhole: boolean } {
  const parts: Buffer[] = []
  let at = 0
  for (;;) {
    const end = rest.indexOf('\r\n', at)
    const length = Number.parseInt(rest.subarray(at, Math.max(end, at)).toString('latin1'), 16)
    if (end === -1 || Number.isNaN(length) || end + 2 + length > rest.length)
      return { body: Buffer.concat(parts), isWhole: false }
    if (length === 0) return { body: Buffer.concat(parts), isWhole: true }
    parts.push(rest.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
}

function unpacked(body: Buffer, coding: string | undefined): Buffer {
  if (body.length === 0) return body
  return coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body
}
