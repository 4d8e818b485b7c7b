import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, open, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { type ClickHouseClient, type ClickHouseClientConfigOptions, createClient } from '@clickhouse/client'
import { Session } from 'chdb'
import { type ChdbConnection, createChdbConnection } from 'chdb/connection'
import { type RowOf, type RowShape, readRows } from '../sql/rows.js'
import { bind, type Sql, sql } from '../sql/sql.js'
import { tableName } from '../sql/table-name.js'
import type { ByteFormat, ClickHouse, ReadCounts, RowFormat, StatementOptions } from './client.js'
import type { ClickHouseConfig } from './config.js'
import { keepCrashSignals } from './crash-signals.js'
import { DatabaseError } from './database-error.js'
import { type Lock, lockInProcess } from './lock.js'
import { setBefore } from './parameters.js'
import { Pool } from './pool.js'
import { bulkSettings } from './settings/bulk.js'
import { embeddedPins } from './settings/embedded-pins.js'
import { timePins } from './settings/limits.js'
import type { Pins } from './settings/pin.js'
import { toDatabaseError } from './to-database-error.js'

type Connection = NonNullable<ClickHouseClientConfigOptions['connection']>

/** The engine would gather a quarter of a gigabyte before it writes any of it. */
const SMALL_BLOCKS = sql`SETTINGS min_insert_block_size_rows = 65536, min_insert_block_size_bytes = 16777216`

/** What a large statement needs more goes to the disk. */
const LARGE_BYTES = 64 * 2 ** 20

/** Large statements leave half of the machine to others, this thread among them. */
const largePins: Pins = {
  max_threads: Math.max(1, Math.floor(availableParallelism() / 2)),
  max_bytes_before_external_group_by: LARGE_BYTES,
  max_bytes_before_external_sort: LARGE_BYTES,
  ...bulkSettings,
}
const usualPins: Pins = {
  max_threads: 0,
  max_bytes_before_external_group_by: 0,
  max_bytes_before_external_sort: 0,
  os_threads_nice_value_query: 0,
}

/** One connection of the engine. It runs one statement at a time; several side by side share the data. */
interface Lane {
  /** Tells its statements from others' in `system.processes`. */
  readonly mark: string
  readonly client: ClickHouseClient
  readonly connection: ChdbConnection
  /**
   * Whether its last statement failed, or was killed. What the engine had written of the result by then stays with the
   * connection, and would be the beginning of the next one's.
   */
  mayHaveLeftovers: boolean
}

/** Starts the engine in this process, with its data under `<dataDir>/clickhouse`; one data directory per process. */
export async function connectEmbedded(config: ClickHouseConfig): Promise<ClickHouse> {
  const clickhouse = new EmbeddedClickHouse(config)
  await clickhouse.ping()
  return clickhouse
}

class EmbeddedClickHouse implements ClickHouse {
  readonly engine = 'embedded'
  readonly prefix: string
  statements = 0
  readonly #lanes: Pool<Lane>
  /** Kills statements: the other connections may all be busy. */
  readonly #control: Pool<Lane>
  /** For results that become files: each takes much memory. */
  readonly #turns: Pool<number>
  readonly #maxExecutionSeconds: number
  readonly #path: string
  /** What starts the engine, and keeps it up. */
  #engine: Promise<Session> | undefined

  constructor(config: ClickHouseConfig) {
    this.prefix = config.prefix
    const settings = embeddedPins(config)
    this.#maxExecutionSeconds = config.maxExecutionSeconds
    const path = join(config.dataDir, 'clickhouse')
    this.#path = path
    this.#lanes = new Pool(config.connections, (index) => this.#openLane(`reelhouse ${index}`, settings))
    this.#turns = new Pool(Math.max(1, config.connections - 2), async (turn) => turn)
    this.#control = new Pool(1, () => this.#openLane('reelhouse control', settings))
  }

  query<S extends RowShape>(statement: Sql, shape: S, options: StatementOptions = {}): Promise<RowOf<S>[]> {
    return this.#run(options, async (lane) => readRows(await this.#read(lane, statement, options), shape))
  }

  lines(statement: Sql, options: StatementOptions = {}): Promise<string> {
    return this.#run(options, (lane) => this.#read(lane, statement, options))
  }

  async #read({ client }: Lane, statement: Sql, options: StatementOptions): Promise<string> {
    const query = this.#complete(statement, options)
    if (options.onRead === undefined) return (await client.query({ query, format: 'JSONCompactEachRow' })).text()
    return linesOf(await (await client.query({ query, format: 'JSONCompact' })).text(), options.onRead)
  }

  command(statement: Sql, options: StatementOptions = {}): Promise<void> {
    return this.#run(options, async ({ client }) => {
      await client.command({ query: this.#complete(statement, options) })
    })
  }

  async stream(statement: Sql, format: ByteFormat, options: StatementOptions = {}): Promise<Readable> {
    try {
      return await this.#turns.use(() => this.#throughFile(statement, format, options), options)
    } catch (error) {
      throw toDatabaseError(error)
    }
  }

  /** The engine gives a result out as a whole, or in pieces that each are a file of the format. */
  async #throughFile(statement: Sql, format: ByteFormat, options: StatementOptions): Promise<Readable> {
    // At its start the engine removes what begins like this in there.
    const path = join(this.#path, 'tmp', `tmp-${randomUUID()}`)
    try {
      await this.command(
        sql`INSERT INTO FUNCTION file(${bind.string(path)}, ${bind.string(format)}) ${SMALL_BLOCKS} ${statement}`,
        {
          ...options,
          isLarge: true,
        },
      )
      const file = await open(path)
      return file.createReadStream()
    } finally {
      await rm(path, { force: true }) // an open file stays until it is closed
    }
  }

  insert(
    table: Sql,
    columns: readonly string[],
    rows: Uint8Array,
    format: RowFormat = 'JSONCompactEachRow',
  ): Promise<void> {
    return this.#run({}, async ({ connection }) => {
      // The client would copy the rows into a string; the engine's own insert takes the bytes, off this thread.
      await connection.chdb.rawInsert({
        table: tableName(table),
        columns,
        values: rows,
        format,
        settings: {
          max_execution_time: this.#maxExecutionSeconds,
          input_format_parallel_parsing: 0,
          precise_float_parsing: 1,
          ...bulkSettings,
        },
      })
    })
  }

  async lock(name: string): Promise<Lock | null> {
    return lockInProcess(`${this.#path} ${this.prefix} ${name}`)
  }

  async ping(): Promise<void> {
    await this.#use({}, ({ client }) => client.command({ query: 'SELECT 1' }))
  }

  async close(): Promise<void> {
    // A connection that is closed while a statement runs on it takes the engine down for the whole process.
    const lanes = [...(await this.#lanes.drain()), ...(await this.#control.drain())]
    await Promise.all(lanes.map(({ client }) => client.close()))
    ;(await this.#engine)?.close()
  }

  #run<R>(options: StatementOptions, work: (lane: Lane) => Promise<R>): Promise<R> {
    this.statements += 1
    return this.#use(options, work)
  }

  async #use<R>(options: StatementOptions, work: (lane: Lane) => Promise<R>): Promise<R> {
    try {
      return await this.#lanes.use((lane) => this.#clean(lane, work, options.signal), options)
    } catch (error) {
      throw toDatabaseError(error)
    }
  }

  /** Does the work with nothing of the statement before it in its result. */
  async #clean<R>(lane: Lane, work: (lane: Lane) => Promise<R>, signal: AbortSignal | undefined): Promise<R> {
    if (lane.mayHaveLeftovers) await lane.client.command({ query: 'SELECT 1' })
    lane.mayHaveLeftovers = true
    const result = await this.#killable(lane, work(lane), signal)
    lane.mayHaveLeftovers = signal?.aborted === true
    return result
  }

  /** Settles with `running`, which is soon when the signal is aborted. */
  async #killable<R>(lane: Lane, running: Promise<R>, signal: AbortSignal | undefined): Promise<R> {
    let ended = false
    let killing = Promise.resolve()
    const onAbort = (): void => {
      killing = this.#kill(lane.mark, () => ended)
    }
    signal?.addEventListener('abort', onAbort, { once: true })
    try {
      return await running
    } finally {
      ended = true
      signal?.removeEventListener('abort', onAbort)
      await killing
    }
  }

  // Again and again: the statement may not have reached the engine yet. If it cannot be killed, its time limit ends it.
  async #kill(mark: string, ended: () => boolean): Promise<void> {
    const statement = sql`KILL QUERY WHERE Settings['log_comment'] = ${bind.string(mark)} ASYNC`
    while (!ended()) {
      await this.#control
        .use(({ client }) => client.command({ query: `${setBefore({}, statement.values)}${statement.text}` }))
        .catch(() => {})
      if (!ended()) await delay(20)
    }
  }

  async #openLane(mark: string, settings: Pins): Promise<Lane> {
    this.#engine ??= startEngine(this.#path)
    await this.#engine.catch((error: unknown) => {
      this.#engine = undefined // the next one tries again
      throw error
    })
    return openLane(this.#path, mark, settings)
  }

  /** A setting stays with its connection: what is the same for all statements is set once, and the rest every time. */
  #complete(
    { text, values }: Sql,
    { maxExecutionSeconds = this.#maxExecutionSeconds, isLarge = false }: StatementOptions,
  ): string {
    const settings = { ...timePins(maxExecutionSeconds), ...(isLarge ? largePins : usualPins) }
    return `${setBefore(settings, values)}${text}`
  }
}

/**
 * Where the engine finds the users: in this same file. What it reads on its own, such as the parts of the tables at its
 * start, it would hand over to further threads file by file, which takes twice as long as reading them.
 */
const CONFIG = `<clickhouse>
  <user_directories><users_xml><path>config.xml</path></users_xml></user_directories>
  <profiles><default><local_filesystem_read_method>pread</local_filesystem_read_method></default></profiles>
  <users>
    <default><password/><networks><ip>::/0</ip></networks><profile>default</profile><quota>default</quota></default>
  </users>
  <quotas><default/></quotas>
</clickhouse>
`

/**
 * The engine reads `config.xml` of the directory that the process was started in, with the settings of its profiles and
 * tables, unless it is given another one.
 */
async function startEngine(path: string): Promise<Session> {
  await mkdir(path, { recursive: true })
  await access(path, constants.W_OK)
  const config = join(path, 'config.xml')
  await writeFile(config, CONFIG)
  const restoreCrashSignals = keepCrashSignals()
  try {
    return opened(path, () => new Session(path, { connectionArgs: [`--config-file=${config}`] }))
  } finally {
    restoreCrashSignals()
  }
}

/** What JSONCompact has of a result. */
interface ResultWithStatistics {
  readonly data: readonly unknown[]
  readonly statistics: { readonly rows_read: number; readonly bytes_read: number }
}

/** The lines of a result that tells what was read for it, too. (The client passes on none of the engine's own counts.) */
function linesOf(text: string, onRead: (read: ReadCounts) => void): string {
  const { data, statistics }: ResultWithStatistics = JSON.parse(text)
  onRead({ rows: statistics.rows_read, bytes: statistics.bytes_read })
  return data.map((row) => `${JSON.stringify(row)}\n`).join('')
}

async function openLane(path: string, mark: string, settings: Pins): Promise<Lane> {
  const connection = opened(path, () => createChdbConnection({ path }))
  // The client publishes this interface in two packages, and a private field keeps TypeScript from seeing that it is one.
  const client = createClient({ connection: connection as unknown as Connection })
  await client.command({ query: `${setBefore({ ...settings, log_comment: mark })}SELECT 1` })
  return { mark, connection, client, mayHaveLeftovers: false }
}

function opened<C>(path: string, open: () => C): C {
  try {
    return open()
  } catch (cause) {
    // The engine writes its reason to stderr only. The directory exists and is writable, so it is almost surely locked.
    throw new DatabaseError('LOCKED', `cannot open ${path}: is it in use by another process?`, { cause })
  }
}
