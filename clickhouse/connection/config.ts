/** Where ClickHouse is, and what a statement may cost. */
export interface ClickHouseConfig {
  /** A server, without credentials in it; not set: embedded under `dataDir`. */
  readonly url?: string
  readonly user: string
  readonly password: string
  /** The first part of every database's name. */
  readonly prefix: string
  /** Absolute. */
  readonly dataDir: string
  /** Per statement, unless it says otherwise. */
  readonly maxExecutionSeconds: number
  /** Per statement. */
  readonly maxMemoryBytes: number
  /** How many statements may run at once. */
  readonly connections: number
}
