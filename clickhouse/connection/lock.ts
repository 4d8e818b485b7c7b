import type { ClickHouseClient } from '@clickhouse/client'
import { checkFromClickHouse } from './http/check-response.js'
import { toDatabaseError } from './to-database-error.js'

/** What one holder at a time can have. It ends when it is released, and with its holder's process or connection. */
export interface Lock {
  /** Whether it is still there: a lost connection loses it. */
  readonly held: boolean
  /** A server notices a moment later. */
  release(): Promise<void>
}

/** How soon a lock is known to be there, and how soon a dead holder's is gone. Every step sends a few bytes. */
const STEP_SECONDS = 0.05

/**
 * Takes a lock of a server, by a statement that has these settings; null if another has it.
 *
 * The lock is a SELECT without end whose query id is the lock's name: a server refuses a second statement of one id, and
 * ends the first when the connection that it is sent over closes. That is the one thing of a plain ClickHouse server that
 * is exclusive and ends with its holder. Rows and tables do neither: they outlive a holder that is killed, and giving them a
 * time to live would let a second one take the lock of a holder that is only slow. Sessions are exclusive only while a
 * statement of theirs runs, so they would need this one, too. Keeper has what is wanted (ephemeral nodes), but few servers
 * that stand alone have a Keeper, and no table engine makes such nodes. A file can be locked on one machine only, and
 * loaders need not share one. The rows that the SELECT sends are how the server notices that the connection is closed, and
 * keep proxies from closing it as idle.
 */
export async function lockOnServer(client: ClickHouseClient, name: string, settings: string): Promise<Lock | null> {
  try {
    const result = await client.query({
      query: `SELECT sleepEachRow(${STEP_SECONDS}) FROM system.numbers SETTINGS ${settings}, max_block_size = 1, max_execution_time = 0, replace_running_query = 0`,
      query_id: name,
      // The one format that is sent row by row and not when a buffer is full.
      format: 'JSONEachRowWithProgress',
      clickhouse_settings: {
        readonly: '2',
        cancel_http_readonly_queries_on_client_close: 1,
        enable_http_compression: 0,
      },
    })
    try {
      checkFromClickHouse(result.response_headers)
    } catch (error) {
      result.close()
      throw error
    }
    return new ServerLock(result.stream())
  } catch (error) {
    const failure = toDatabaseError(error)
    if (failure.clickhouseCode === 'QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING') return null
    throw failure
  }
}

class ServerLock implements Lock {
  held = true
  readonly #closed: Promise<void>

  constructor(private readonly rows: NodeJS.ReadableStream & { destroy(): void }) {
    this.#closed = new Promise((resolve) => {
      rows.on('close', () => {
        this.held = false
        resolve()
      })
    })
    rows.on('error', () => {}) // it closes, too
    rows.resume()
  }

  async release(): Promise<void> {
    this.rows.destroy()
    await this.#closed
  }
}

/** The locks of this process, which has its embedded engine to itself. */
const taken = new Set<string>()

/** Takes a lock that only this process can see; null if it is taken. */
export function lockInProcess(name: string): Lock | null {
  if (taken.has(name)) return null
  taken.add(name)
  const lock = {
    held: true,
    async release() {
      if (lock.held) taken.delete(name)
      lock.held = false
    },
  }
  return lock
}
