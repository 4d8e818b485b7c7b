import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'

/** What becomes of a request, and of its answer. */
export const FAULTS = [
  'hangs up at once',
  'hangs up when it is done',
  'hangs up in the middle of the answer',
  'promises more than comes',
  'sends half of the answer as all of it',
  'answers with a web page',
  'answers with nothing',
  'answers that something else is not there',
  'is late',
] as const

export type Fault = (typeof FAULTS)[number]

export interface Faulty {
  readonly fault: Fault
  /** So many requests pass before it. */
  readonly after: number
  /** Whether the requests behind it have it, too. */
  readonly lasts: boolean
}

export interface FaultyProxy {
  readonly url: string
  /** From now on; null is no fault. */
  become(faulty: Faulty | null): void
  /** How many requests had a fault since the last change. */
  readonly hits: number
  close(): Promise<void>
}

const LATE_MS = 300
/** Locks are statements without end. */
const COLLECTS_MS = 1000
const PAGE = '<!doctype html><title>Welcome</title><p>Please sign in to use this network.</p>\n'

/** Stands before a ClickHouse server and is whatever can stand there, or go wrong there. */
export async function faultyProxy(target: string): Promise<FaultyProxy> {
  const { hostname, port } = new URL(target)
  let [faulty, passed, hits]: [Faulty | null, number, number] = [null, 0, 0]

  function faultOfNext(): Fault | null {
    passed += 1
    if (faulty === null || passed <= faulty.after || (hits > 0 && !faulty.lasts)) return null
    hits += 1
    return faulty.fault
  }

  const server = createServer((incoming, outgoing) => {
    void answered(incoming, outgoing, faultOfNext()).catch(() => outgoing.destroy())
  })

  async function answered(incoming: IncomingMessage, outgoing: ServerResponse, fault: Fault | null): Promise<void> {
    const body = await buffer(incoming)
    if (fault === 'hangs up at once') return void outgoing.destroy()
    if (fault === 'answers with a web page')
      return void outgoing.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
    if (fault === 'answers with nothing') return void outgoing.writeHead(200).end()
    if (fault === 'answers that something else is not there') return void outgoing.writeHead(502).end(PAGE)
    const answer = await onward(incoming, body, outgoing)
    if (fault === null) return void answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers))
    const whole = await soon(answer)
    if (fault === 'hangs up when it is done') return void outgoing.destroy()
    if (fault === 'is late') await delay(LATE_MS)
    const part = fault === 'is late' ? whole : whole.subarray(0, Math.floor(whole.length / 2))
    const { 'transfer-encoding': _chunked, ...headers } = answer.headers
    const length = fault === 'promises more than comes' ? whole.length + 1000 : part.length
    if (fault === 'hangs up in the middle of the answer') outgoing.writeHead(answer.statusCode ?? 502, headers)
    else outgoing.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': length })
    const isBroken = fault === 'hangs up in the middle of the answer' || fault === 'promises more than comes'
    if (!isBroken) return void outgoing.end(part)
    outgoing.write(part.length === 0 ? Buffer.from('\n') : part, () => outgoing.destroy())
  }

  async function onward(
    { method, headers, url }: IncomingMessage,
    body: Buffer,
    outgoing: ServerResponse,
  ): Promise<IncomingMessage> {
    const { 'transfer-encoding': _chunked, ...others } = headers
    const sent = request({ hostname, port, method, path: url, headers: { ...others, 'content-length': body.length } })
    outgoing.on('close', () => sent.destroy())
    sent.end(body)
    const [answer]: IncomingMessage[] = await once(sent, 'response')
    if (answer === undefined) throw new Error('expected an answer')
    answer.on('error', () => outgoing.destroy())
    return answer
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`,
    become(next) {
      ;[faulty, passed, hits] = [next, 0, 0]
    },
    get hits() {
      return hits
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** All of it, or what comes within a while. */
async function soon(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  answer.on('data', (chunk: Buffer) => chunks.push(chunk))
  await Promise.race([once(answer, 'close'), delay(COLLECTS_MS, undefined, { ref: false })])
  return Buffer.concat(chunks)
}
