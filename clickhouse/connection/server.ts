import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { type ClickHouseClient, ClickHouseLogLevel, createClient, drainStream } from '@clickhouse/client'
import { col, decodeRows, type RowOf, type RowShape, readRows } from '../sql/rows.js'
import { type Sql, sql } from '../sql/sql.js'
import { tableName } from '../sql/table-name.js'
import type { ByteFormat, ClickHouse, RowFormat, StatementOptions } from './client.js'
import type { ClickHouseConfig } from './config.js'
import type { DatabaseErrorCode } from './database-error.js'
import { withDeadline } from './deadline.js'
import { checkFromClickHouse } from './http/check-response.js'
import { HttpReader } from './http/http-reader.js'
import { type Lock, lockOnServer } from './lock.js'
import { Pool } from './pool.js'
import { commandWith, insertWith, selectWith, takesSettings } from './settings/in-statement.js'
import { limitPins, timePins } from './settings/limits.js'
import { PARSER_PINS } from './settings/loud-pins.js'
import { settingsText } from './settings/pin.js'
import { ServerPins } from './settings/server-pins.js'
import { toDatabaseError } from './to-database-error.js'
import { checkVersion } from './version.js'

/** How much longer than a statement's own limit its answer is waited for, in seconds. */
const GRACE_SECONDS = 10

const LONGEST_TIMER_MS = 2 ** 31 - 1

/** How statements fail where a limit or a setting of the server's profile keeps them from running. */
const MAY_BE_SETTINGS: ReadonlySet<DatabaseErrorCode> = new Set(['INTERNAL', 'SETTINGS', 'TIMEOUT', 'TOO_COSTLY'])

export interface ServerConfig extends ClickHouseConfig {
  readonly url: string
}

/**
 * Connects to a server over HTTP and proves that it answers, accepts the credentials, is new enough and takes the settings
 * that statements have.
 */
export async function connectServer(config: ServerConfig): Promise<ClickHouse> {
  const clickhouse = new ServerClickHouse(config)
  try {
    await clickhouse.prove()
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
  readonly #pins: ServerPins

  constructor(config: ServerConfig) {
    this.prefix = config.prefix
    this.#maxExecutionSeconds = config.maxExecutionSeconds
    const { url, user, password, connections } = config
    const compress = !isThisMachine(url)
    this.#reader = new HttpReader({ url, user, password, connections, compress, settings: PARSER_PINS })
    this.#pins = new ServerPins({ ...limitPins(config), output_format_parallel_formatting: 0 }, (statement, settings) =>
      this.#readWithin(statement, settings),
    )
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
      clickhouse_settings: PARSER_PINS,
      log: { level: ClickHouseLogLevel.OFF },
    })
    this.#sockets = new Pool(connections, async () => this.#client)
    this.#streams = new Pool(connections, async () => this.#client)
  }

  query<S extends RowShape>(statement: Sql, shape: S, options: StatementOptions = {}): Promise<RowOf<S>[]> {
    return this.#run(options, async (_, deadline) => readRows(await this.#read(statement, options, deadline), shape))
  }

  lines(statement: Sql, options: StatementOptions = {}): Promise<string> {
    return this.#run(options, (_, deadline) => this.#read(statement, options, deadline))
  }

  #read(statement: Sql, options: StatementOptions, deadline: AbortSignal): Promise<string> {
    const read = (): Promise<string> => {
      return this.#reader.read(statement, this.#with(this.#pins.readingText, options), deadline, options)
    }
    return this.#adapting(read, read)
  }

  command(statement: Sql, options: StatementOptions = {}): Promise<void> {
    return this.#run(options, async (client, deadline) => {
      const run = async (): Promise<void> => {
        const { response_headers } = await client.command({
          query: commandWith(statement.text, this.#with(this.#pins.writingText, options)),
          query_params: { ...statement.values },
          clickhouse_settings: { ...(takesSettings(statement.text) ? {} : this.#pins.writing), wait_end_of_query: 1 },
          abort_signal: deadline,
          ...traceHeaders(options),
        })
        checkFromClickHouse(response_headers)
      }
      await this.#adapting(run)
    })
  }

  stream(statement: Sql, format: ByteFormat, options: StatementOptions = {}): Promise<Readable> {
    return new Promise((resolve, reject) => {
      const work = async (client: ClickHouseClient, deadline: AbortSignal): Promise<void> => {
        const { stream, response_headers } = await client.exec({
          query: selectWith(statement.text, format, this.#with(this.#pins.exportingText, options)),
          query_params: { ...statement.values },
          // The server keeps the result until it is complete, on its disk if it is large.
          clickhouse_settings: {
            wait_end_of_query: 1,
            readonly: '2',
            cancel_http_readonly_queries_on_client_close: 1,
          },
          abort_signal: deadline,
          ...traceHeaders(options),
        })
        try {
          checkFromClickHouse(response_headers)
        } catch (error) {
          stream.destroy()
          throw error
        }
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
      const { stream, response_headers } = await client.exec({
        query: insertWith(
          `${tableName(table)} (${columns.join(', ')})`,
          format,
          this.#with(this.#pins.writingText, {}),
        ),
        values: Readable.from([rows], { objectMode: false }),
        abort_signal: deadline,
      })
      await drainStream(stream)
      checkFromClickHouse(response_headers)
    })
  }

  lock(name: string): Promise<Lock | null> {
    return lockOnServer(this.#client, `${this.prefix} ${name}`, this.#pins.readingText)
  }

  async ping(): Promise<void> {
    const answer = await this.#client.ping({ select: true, abort_signal: graceDeadline() })
    if (!answer.success) throw toDatabaseError(answer.error)
  }

  /** Rejects with a DatabaseError that says why this server cannot be worked with. */
  async prove(): Promise<void> {
    try {
      checkVersion(await this.#version())
      await this.#pins.learn()
    } catch (error) {
      throw toDatabaseError(error)
    }
  }

  async #version(): Promise<string> {
    try {
      const statement = sql`SELECT version()`
      const rows = decodeRows(await this.#readWithin(statement, this.#pins.readingText), { version: col.string })
      return rows[0]?.version ?? ''
    } catch (error) {
      // Too old a server does not know all of the settings.
      const bare = await this.#reader.readBare('SELECT version()', graceDeadline()).catch(() => '')
      if (/^\d+\.\d+\.\S+\s*$/.test(bare)) checkVersion(bare.trim())
      throw error
    }
  }

  #readWithin(statement: Sql, settings: string): Promise<string> {
    return this.#reader.read(statement, settings, graceDeadline())
  }

  #with(settings: string, { maxExecutionSeconds = this.#maxExecutionSeconds }: StatementOptions): string {
    return `${settings}, ${settingsText(timePins(maxExecutionSeconds))}`
  }

  /** What fails may do so by a setting that has been changed since: that is learned, and what can be done again is. */
  async #adapting<R>(work: () => Promise<R>, again?: () => Promise<R>): Promise<R> {
    const before = this.#pins.readingText
    try {
      return await work()
    } catch (error) {
      const { code } = toDatabaseError(error)
      if (!MAY_BE_SETTINGS.has(code) || !(await this.#pins.haveChanged(before)) || again === undefined) throw error
      return again()
    }
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
    const { signal, isLarge, owner, maxExecutionSeconds = this.#maxExecutionSeconds } = options
    const seconds = maxExecutionSeconds === 0 ? 0 : maxExecutionSeconds + GRACE_SECONDS
    try {
      return await withDeadline(seconds, signal, (deadline) => {
        return pool.use((client) => work(client, deadline), { signal: deadline, isLarge, owner })
      })
    } catch (error) {
      throw toDatabaseError(error)
    }
  }
}

async function* failingAsClickHouse(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* stream
  } catch (error) {
    throw toDatabaseError(error)
  }
}

function traceHeaders({ traceparent }: StatementOptions): { http_headers?: Record<string, string> } {
  return traceparent === undefined ? {} : { http_headers: { traceparent } }
}

function graceDeadline(): AbortSignal {
  return AbortSignal.timeout(GRACE_SECONDS * 1000)
}

/** Between processes of one machine, compressing takes longer than sending. */
function isThisMachine(url: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname)
}
