import { promisify } from 'node:util'
import { constants, gunzip } from 'node:zlib'
import { type Dispatcher, type FormData, Pool } from 'undici'
import type { Sql } from '../../sql/sql.js'
import type { StatementOptions } from '../client.js'
import { selectWith } from '../settings/in-statement.js'
import type { Pins } from '../settings/pin.js'
import { checkFromClickHouse, checkWholeLines } from './check-response.js'
import { exceptionIn, refusal } from './exception.js'
import { readCountsIn } from './read-counts.js'
import { statementParts } from './statement-parts.js'

const unzip = promisify(gunzip)

export interface HttpReaderConfig {
  readonly url: string
  readonly user: string
  readonly password: string
  /** How many sockets there may be. */
  readonly connections: number
  /** Whether answers are compressed on their way. */
  readonly compress: boolean
  /** What stands in the URL of every statement. */
  readonly settings: Pins
}

/**
 * Sends SELECTs to a server and reads their answers whole. What the official client does for streams and logs takes
 * longer than many a statement of a request, so it is left to everything else.
 */
export class HttpReader {
  readonly #pool: Pool
  readonly #headers: Record<string, string>
  readonly #path: string

  constructor({ url, user, password, connections, compress, settings }: HttpReaderConfig) {
    // The time limit is the caller's signal.
    this.#pool = new Pool(url, { connections, headersTimeout: 0, bodyTimeout: 0 })
    this.#headers = {
      authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      'user-agent': 'reelhouse',
      ...(compress && { 'accept-encoding': 'gzip' }),
    }
    this.#path = `/?${search({
      ...settings,
      readonly: '2',
      cancel_http_readonly_queries_on_client_close: 1,
      enable_http_compression: compress ? 1 : 0,
    })}`
  }

  /**
   * The rows as lines of JSONCompactEachRow; `settings` is what stands behind SETTINGS. Rejects with what the server, the
   * connection or the signal says. `onRead` is told what was read, which the server knows only at the end.
   */
  async read(
    statement: Sql,
    settings: string,
    signal: AbortSignal,
    { onRead, traceparent }: Pick<StatementOptions, 'onRead' | 'traceparent'> = {},
  ): Promise<string> {
    const parts = statementParts(statement, (text) => selectWith(text, 'JSONCompactEachRow', settings))
    const atEnd = onRead === undefined ? '' : 'wait_end_of_query=1'
    const path = [this.#path, atEnd, parts.search].filter((part) => part !== '').join('&')
    const { text, headers } = await this.#send(path, parts.body, signal, traceparent)
    checkFromClickHouse(headers)
    checkWholeLines(text)
    if (onRead !== undefined) readCountsIn(headers, onRead)
    return text
  }

  /** The answer to a statement that is sent without anything else, as the very first versions understand it. */
  async readBare(text: string, signal: AbortSignal): Promise<string> {
    return (await this.#send('/', text, signal)).text
  }

  async #send(path: string, body: string | FormData, signal: AbortSignal, traceparent?: string): Promise<Answer> {
    const response = await this.#pool.request({
      method: 'POST',
      path,
      headers: traceparent === undefined ? this.#headers : { ...this.#headers, traceparent },
      body,
      signal,
    })
    const { text, cutOff } = await received(response)
    if (response.statusCode !== 200) throw refusal(text, response.statusCode)
    const exception = exceptionIn(text, response.headers) ?? cutOff
    if (exception !== undefined) throw exception
    return { text, headers: response.headers }
  }

  /** Gives up what is running. */
  close(): Promise<void> {
    return this.#pool.destroy()
  }
}

type Answer = { readonly text: string } & Pick<Dispatcher.ResponseData, 'headers'>

interface Received {
  readonly text: string
  /** Why there is no more of it; undefined where it is whole. */
  readonly cutOff: unknown
}

/** All that comes: a server that fails in the middle of an answer says why, and hangs up. */
async function received({ headers, body }: Dispatcher.ResponseData): Promise<Received> {
  const chunks: Buffer[] = []
  let cutOff: unknown
  try {
    for await (const chunk of body) chunks.push(chunk)
  } catch (error) {
    cutOff = error
  }
  const [first = Buffer.of(), ...others] = chunks
  const bytes = others.length === 0 ? first : Buffer.concat(chunks)
  const isZipped = headers['content-encoding'] === 'gzip' && bytes.length > 0
  const plain = isZipped ? await unzip(bytes, { finishFlush: constants.Z_SYNC_FLUSH }) : bytes
  return { text: plain.toString(), cutOff }
}

function search(settings: Pins): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')
}
