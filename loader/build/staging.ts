import { type ClickHouse, col, identifier, runScript, type Sql, sql } from '../../clickhouse/index.js'
import type { Format } from '../formats/format.js'
import { stagedColumns } from '../formats/staged-columns.js'
import { isWithin, type MonthRange } from './month-ranges.js'

/** Rows sent in one statement. Large, because every statement makes a part, and the fill looks into all of them. */
const INSERT_BYTES = 4 << 20

/** A drop as large as this, packed or not, is kept in memory until its snapshot is filled. */
const MEMORY_BYTES = 40 << 20

/** The readable records of a drop, until the snapshot is filled from them. */
export class Staging {
  readonly table: Sql
  readonly #db: Sql
  #waiting: Uint8Array[] = []
  #waitingBytes = 0
  #sending: Promise<void> = Promise.resolve()

  /** `bytes` is the size of the drop. */
  constructor(
    readonly ch: ClickHouse,
    readonly database: string,
    readonly format: Format,
    private readonly bytes: number,
  ) {
    this.#db = identifier(database)
    this.table = sql`${this.#db}.${identifier(this.#name)}`
  }

  /** Whether the drop is too large to be kept in memory. */
  get isOnDisk(): boolean {
    return this.bytes > MEMORY_BYTES
  }

  async create(): Promise<void> {
    const db = this.database
    const { inMemory, onDisk } = this.format.staging.scripts
    await runScript(this.ch, inMemory, { db })
    if (this.isOnDisk) await runScript(this.ch, onDisk, { db })
  }

  /**
   * Takes rows of FORMAT TabSeparated; they are there once `deduplicate` has returned. Returns while they are being
   * sent, but waits for what was sent before: never more than two lots are in memory.
   */
  async add(rows: Uint8Array): Promise<void> {
    this.#waiting.push(rows)
    this.#waitingBytes += rows.byteLength
    if (this.#waitingBytes >= INSERT_BYTES) await this.#flush()
  }

  /** Decides between records of one key. */
  async deduplicate(): Promise<{ movies: number; duplicates: number }> {
    await this.#flush()
    await this.#sending
    await runScript(this.ch, this.format.staging.scripts.superseded, { db: this.database, staging: this.#name })
    const rows = await this.ch.query(
      sql`SELECT (SELECT count() FROM ${this.table}), (SELECT count() FROM ${this.#db}.superseded)`,
      { staged: col.int, duplicates: col.int },
    )
    const { staged, duplicates } = rows[0] ?? { staged: 0, duplicates: 0 }
    return { movies: staged - duplicates, duplicates }
  }

  /** Which records are those of their keys. */
  get isSettled(): Sql {
    return sql`record NOT IN (SELECT record FROM ${this.#db}.superseded)`
  }

  settledWithin(range: MonthRange): Sql {
    return sql`FROM ${this.table} WHERE ${this.isSettled} AND ${isWithin(range)}`
  }

  async drop(): Promise<void> {
    for (const table of new Set(['staging', this.#name])) {
      await this.ch.command(sql`DROP TABLE ${this.#db}.${identifier(table)} SYNC`)
    }
    await this.ch.command(sql`DROP TABLE ${this.#db}.superseded SYNC`)
  }

  get #name(): string {
    return this.isOnDisk ? 'staging_on_disk' : 'staging'
  }

  async #flush(): Promise<void> {
    await this.#sending
    const rows = Buffer.concat(this.#waiting)
    this.#waiting = []
    this.#waitingBytes = 0
    this.#sending = this.ch.insert(this.table, stagedColumns(this.format), rows, 'TabSeparated')
    this.#sending.catch(() => {}) // whoever waits for it next is told
  }
}
