import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { type ClickHouseClient, ClickHouseLogLevel, createClient, drainStream } from '@clickhouse/client'
import type { ByteFormat, ClickHouse, RowFormat, StatementOptions } from './client.js'
import type { ClickHouseConfig } from './config.js'
import { withDeadline } from './deadline.js'
import { failureOf } from './failure.js'
import { HttpReader } from './http/http-reader.js'
import { type Lock, lockOnServer } from './lock.js'
import { Pool } from './pool.js'
import { decodeRows, type RowOf, type RowShape } from './rows.js'
import { baseSettings } from './settings.js'
import type { Sql } from './sql.js'
import { tableName } from './table-name.js'

/** How much longer than a statement's own limit its answer is waited for, in seconds. */
const GRACE_SECONDS = 10

const LONGEST_TIMER_MS = 2 ** 31 - 1

export interface ServerConfig extends ClickHouseConfig {
  readonly url: string
}

/** Connects to a server over HTTP and proves that it answers and accepts the credentials. */
export async function connectServer(config: ServerConfig): Promise<ClickHouse> {
  const clickhouse = new ServerClickHouse(config)
  try {
    await clickhouse.ping()
    return clickhouse
  } catch (error) {
    await clickhouse.close()
    throw error
  }
}

class ServerClickHouse implements ClickHouse {
  readonly engine = 'server'
  readonly prefix: string
  statements = 0
  readonly #client: ClickHouseClient
  readonly #reader: HttpReader
  /** Each member stands for one socket, of the client or of the reader. */
  readonly #sockets: Pool<ClickHouseClient>
  /** Others for streams, so that slow readers of those hold up nobody else. */
  readonly #streams: Pool<ClickHouseClient>
  readonly #maxExecutionSeconds: number

  constructor(config: ServerConfig) {
    this.prefix = config.prefix
    this.#maxExecutionSeconds = config.maxExecutionSeconds
    const { url, user, password, connections } = config
    const settings = baseSettings(config)
    const compress = !isThisMachine(url)
    this.#reader = new HttpReader({ url, user, password, connections, compress, settings })
    this.#client = createClient({
      url,
      username: user,
      password,
      application: 'reelhouse',
      // Two more than there are members: locks keep their own, that of a load and that of a publication.
      max_open_connections: 2 * connections + 2,
      compression: { response: compress, request: false },
      // Each statement brings its own deadline.
      request_timeout: LONGEST_TIMER_MS,
      // Lists of ids can outgrow what a URL may hold.
      use_multipart_params_auto: true,
      clickhouse_settings: settings,
      log: { level: ClickHouseLogLevel.OFF },
    })
    this.#sockets = new Pool(connections, async () => this.#client)
    this.#streams = new Pool(connections, async () => this.#client)
  }

  query<S extends RowShape>(statement: Sql, shape: S, options: StatementOptions = {}): Promise<RowOf<S>[]> {
    return this.#run(options, async (_, deadline) => {
      return decodeRows(await this.#reader.read(statement, limitOf(options), deadline), shape)
    })
  }

  command(statement: Sql, options: StatementOptions = {}): Promise<void> {
    return this.#run(options, async (client, deadline) => {
      await client.command({
        query: statement.text,
        query_params: { ...statement.values },
        clickhouse_settings: { ...limitOf(options), wait_end_of_query: 1 },
        abort_signal: deadline,
      })
    })
  }

  stream(statement: Sql, format: ByteFormat, options: StatementOptions = {}): Promise<Readable> {
    return new Promise((resolve, reject) => {
      const work = async (client: ClickHouseClient, deadline: AbortSignal): Promise<void> => {
        const { stream } = await client.exec({
          query: `${statement.text} FORMAT ${format}`,
          query_params: { ...statement.values },
          // The server keeps the result until it is complete, on its disk if it is large.
          clickhouse_settings: {
            ...limitOf(options),
            wait_end_of_query: 1,
            readonly: '2',
            cancel_http_readonly_queries_on_client_close: 1,
          },
          abort_signal: deadline,
        })
        const bytes = Readable.from(failingAsClickHouse(stream), { objectMode: false })
        resolve(bytes)
        await finished(bytes).catch(() => {}) // its reader is told
        stream.destroy() // perhaps it was never begun
      }
      this.#run(options, work, this.#streams).catch(reject)
    })
  }

  insert(
    table: Sql,
    columns: readonly string[],
    rows: Uint8Array,
    format: RowFormat = 'JSONCompactEachRow',
  ): Promise<void> {
    return this.#run({}, async (client, deadline) => {
      if (rows.length === 0) return
      const { stream } = await client.exec({
        query: `INSERT INTO ${tableName(table)} (${columns.join(', ')}) FORMAT ${format}`,
        values: Readable.from([rows], { objectMode: false }),
        abort_signal: deadline,
      })
      await drainStream(stream)
    })
  }

  lock(name: string): Promise<Lock | null> {
    return lockOnServer(this.#client, `${this.prefix} ${name}`)
  }

  async ping(): Promise<void> {
    const answer = await this.#client.ping({ select: true, abort_signal: AbortSignal.timeout(GRACE_SECONDS * 1000) })
    if (!answer.success) throw failureOf(answer.error)
  }

  async close(): Promise<void> {
    await Promise.all([this.#sockets.drain(), this.#streams.drain()])
    await Promise.all([this.#client.close(), this.#reader.close()])
  }

  async #run<R>(
    options: StatementOptions,
    work: (client: ClickHouseClient, deadline: AbortSignal) => Promise<R>,
    pool = this.#sockets,
  ): Promise<R> {
    this.statements += 1
    const { signal, maxExecutionSeconds = this.#maxExecutionSeconds } = options
    const patience = maxExecutionSeconds === 0 ? 0 : maxExecutionSeconds + GRACE_SECONDS
    try {
      return await withDeadline(patience, signal, (deadline) => pool.use((client) => work(client, deadline), deadline))
    } catch (error) {
      throw failureOf(error)
    }
  }
}

async function* failingAsClickHouse(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* stream
  } catch (error) {
    throw failureOf(error)
  }
}

function limitOf({ maxExecutionSeconds }: StatementOptions): { max_execution_time?: number } {
  return maxExecutionSeconds === undefined ? {} : { max_execution_time: maxExecutionSeconds }
}

/** Between processes of one machine, compressing takes longer than sending. */
function isThisMachine(url: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname)
}
