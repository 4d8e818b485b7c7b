import { Readable } from 'node:stream'
import { type ClickHouseClient, ClickHouseLogLevel, createClient, drainStream } from '@clickhouse/client'
import type { ClickHouse, StatementOptions } from './client.js'
import type { ClickHouseConfig } from './config.js'
import { failureOf } from './failure.js'
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
  /** Each member stands for one of the client's sockets. */
  readonly #sockets: Pool<ClickHouseClient>
  readonly #maxExecutionSeconds: number

  constructor(config: ServerConfig) {
    this.prefix = config.prefix
    this.#maxExecutionSeconds = config.maxExecutionSeconds
    this.#client = createClient({
      url: config.url,
      username: config.user,
      password: config.password,
      application: 'reelhouse',
      // One more than there are members: a lock keeps its own.
      max_open_connections: config.connections + 1,
      compression: { response: !isThisMachine(config.url), request: false },
      // Each statement brings its own deadline.
      request_timeout: LONGEST_TIMER_MS,
      // Lists of ids can outgrow what a URL may hold.
      use_multipart_params_auto: true,
      clickhouse_settings: baseSettings(config),
      log: { level: ClickHouseLogLevel.OFF },
    })
    this.#sockets = new Pool(config.connections, async () => this.#client)
  }

  query<S extends RowShape>(statement: Sql, shape: S, options: StatementOptions = {}): Promise<RowOf<S>[]> {
    return this.#run(options, async (client, deadline) => {
      const result = await client.query({
        query: statement.text,
        query_params: { ...statement.values },
        format: 'JSONCompactEachRow',
        clickhouse_settings: {
          ...limitOf(options),
          // An exception after the first rows would otherwise arrive as a cut-off result.
          wait_end_of_query: 1,
          readonly: '2',
          cancel_http_readonly_queries_on_client_close: 1,
        },
        abort_signal: deadline,
      })
      return decodeRows(await result.text(), shape)
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

  insert(table: Sql, columns: readonly string[], rows: Uint8Array): Promise<void> {
    return this.#run({}, async (client, deadline) => {
      if (rows.length === 0) return
      const { stream } = await client.exec({
        query: `INSERT INTO ${tableName(table)} (${columns.join(', ')}) FORMAT JSONCompactEachRow`,
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
    await this.#sockets.drain()
    await this.#client.close()
  }

  async #run<R>(
    options: StatementOptions,
    work: (client: ClickHouseClient, deadline: AbortSignal) => Promise<R>,
  ): Promise<R> {
    this.statements += 1
    const deadline = this.#deadline(options)
    try {
      return await this.#sockets.use((client) => work(client, deadline), deadline)
    } catch (error) {
      throw failureOf(error)
    }
  }

  #deadline({ signal, maxExecutionSeconds = this.#maxExecutionSeconds }: StatementOptions): AbortSignal {
    const signals = signal ? [signal] : []
    if (maxExecutionSeconds > 0) signals.push(AbortSignal.timeout((maxExecutionSeconds + GRACE_SECONDS) * 1000))
    return AbortSignal.any(signals)
  }
}

function limitOf({ maxExecutionSeconds }: StatementOptions): { max_execution_time?: number } {
  return maxExecutionSeconds === undefined ? {} : { max_execution_time: maxExecutionSeconds }
}

/** Between processes of one machine, compressing takes longer than sending. */
function isThisMachine(url: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname)
}
