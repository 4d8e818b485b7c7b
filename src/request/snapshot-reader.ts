import { isNotThere, type RowOf, type RowShape, type Sql } from '../../clickhouse/index.js'
import type { KeyedQuestion } from './keyed-question.js'
import type { NumberRange, RangedQuestion } from './ranged-question.js'
import { RequestError } from './request-error.js'
import type { RequestLife } from './request-life.js'
import type { Cost, RowCache } from './row-cache.js'
import type { StatementRows } from './statement-rows.js'

export function snapshotExpired(snapshot: number): RequestError {
  const problem = `Snapshot ${snapshot} is no longer kept. Ask again without naming it, and from the first page on.`
  return new RequestError('SNAPSHOT_EXPIRED', problem, { snapshot })
}

/** What failed while a snapshot was read, or that it expired, if it failed because the snapshot is gone. */
export function orExpired(error: unknown, snapshot: number): unknown {
  return isNotThere(error) ? snapshotExpired(snapshot) : error
}

/** Reads one snapshot for one request. Every statement of the request goes through it, and names its tables by `database`. */
export class SnapshotReader {
  constructor(
    private readonly cache: RowCache,
    readonly snapshot: number,
    readonly database: string,
    private readonly cost: Cost,
    readonly life: RequestLife,
  ) {}

  async rows<S extends RowShape>(statement: Sql, shape: S): Promise<readonly RowOf<S>[]> {
    try {
      const rows = await this.cache.rows(statement, shape, this.cost, this.life)
      this.life.onRead(rows.length * Object.keys(shape).length)
      return rows
    } catch (error) {
      throw orExpired(error, this.snapshot)
    }
  }

  /** The same rows, as they are kept. */
  async read(statement: Sql, shape: RowShape): Promise<StatementRows> {
    try {
      const rows = await this.cache.read(statement, shape, this.cost, this.life)
      this.life.onRead(rows.length * Object.keys(shape).length)
      return rows
    } catch (error) {
      throw orExpired(error, this.snapshot)
    }
  }

  /** The rows of one of the ranges that a question is asked of, as they are kept. */
  async readRange(question: RangedQuestion, range: NumberRange, columns: number): Promise<StatementRows> {
    try {
      const rows = await this.cache.readRange(question, range, this.cost, this.life)
      this.life.onRead(rows.length * columns)
      return rows
    } catch (error) {
      throw orExpired(error, this.snapshot)
    }
  }

  /** The rows of each of these ids, as they are kept. */
  async readKeyed(question: KeyedQuestion, ids: readonly number[]): Promise<readonly StatementRows[]> {
    try {
      const rows = await this.cache.readKeyed(question, ids, this.cost, this.life)
      const length = rows.reduce((sum, each) => sum + each.length, 0)
      this.life.onRead(length * Object.keys(question.shape).length)
      return rows
    } catch (error) {
      throw orExpired(error, this.snapshot)
    }
  }
}
