import type { Readable } from 'node:stream'
import type { RowOf, RowShape } from '../sql/rows.js'
import type { Sql } from '../sql/sql.js'
import type { Lock } from './lock.js'
import type { Owner } from './pool.js'

/** What ClickHouse read of its tables for a statement. */
export interface ReadCounts {
  readonly rows: number
  readonly bytes: number
}

export interface StatementOptions {
  /** Gives up waiting at once, with CANCELLED, and stops the computation. */
  readonly signal?: AbortSignal | undefined
  /** Instead of the configured limit, for this statement only; 0 is no limit. Loads need it, requests do not. */
  readonly maxExecutionSeconds?: number | undefined
  /** Others go first, and one connection is left to them. */
  readonly isLarge?: boolean
  /** Who it is for: statements of several take turns. */
  readonly owner?: Owner | undefined
  /** Of a query only: told what it has read, which ClickHouse is asked for only here. */
  readonly onRead?: ((read: ReadCounts) => void) | undefined
  /** What it belongs to, as W3C Trace Context has it: a server notes that in its own traces. */
  readonly traceparent?: string | undefined
}

/** Formats in which a result can be had as bytes, by ClickHouse's names. */
export type ByteFormat = 'Parquet' | 'ORC' | 'CSVWithNames' | 'JSONEachRow'

/** How rows that are added are written, by ClickHouse's names. */
export type RowFormat = 'JSONCompactEachRow' | 'TabSeparated'

/** One ClickHouse, embedded or a server. Everything that fails, fails with a `DatabaseError`. */
export interface ClickHouse {
  readonly engine: 'embedded' | 'server'
  /** The first part of every database's name, e.g. `reelhouse`. */
  readonly prefix: string
  /** How many statements were sent so far, by query, command and insert. */
  readonly statements: number
  /** Runs a SELECT without FORMAT, whose columns are the shape's, in its order. */
  query<S extends RowShape>(statement: Sql, shape: S, options?: StatementOptions): Promise<RowOf<S>[]>
  /** The same rows as they arrive: a line of JSON for each, an array of its cells, which nobody has checked. */
  lines(statement: Sql, options?: StatementOptions): Promise<string>
  /** Runs a statement that returns no rows. */
  command(statement: Sql, options?: StatementOptions): Promise<void>
  /**
   * Runs a SELECT without FORMAT to its end, then gives its result as bytes, which are never all in memory. It rejects
   * before the first byte or not at all, unless the connection is lost. Read the stream to its end, or destroy it: a
   * connection is its own until then.
   */
  stream(statement: Sql, format: ByteFormat, options?: StatementOptions): Promise<Readable>
  /** Adds rows: UTF-8 lines, by default JSONCompactEachRow, values in the order of `columns`. No rows: nothing happens. */
  insert(table: Sql, columns: readonly string[], rows: Uint8Array, format?: RowFormat): Promise<void>
  /** Takes the lock of that name among all who use this prefix on this ClickHouse; null if another has it. */
  lock(name: string): Promise<Lock | null>
  ping(): Promise<void>
  /** Waits for what is running; what is asked for afterwards fails. */
  close(): Promise<void>
}
