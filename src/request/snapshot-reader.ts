import { isNotThere, type RowOf, type RowShape, type Sql } from '../../clickhouse/index.js'
import { type KeyedQuestion, MAX_KEYED_IDS } from './keyed-question.js'
import type { NumberRange } from './number-range.js'
import type { RangedQuestion } from './ranged-question.js'
import { RequestError } from './request-error.js'
import type { RequestLife } from './request-life.js'
import type { Cost, RowCache, Statement } from './row-cache.js'
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
      this.cost.rows += rows.length
      this.life.onRead(rows.length * Object.keys(shape).length)
      return rows
    } catch (error) {
      throw orExpired(error, this.snapshot)
    }
  }

  /** The same rows, as they are kept. */
  read(statement: Sql, shape: RowShape): Promise<StatementRows> {
    return this.#read(this.cache.read(statement, shape, this.cost, this.life))
  }

  /** The rows of a statement that has a name: equal for equal statements over this snapshot, and for no others. */
  readAs(name: string, make: () => Statement): Promise<StatementRows> {
    return this.#read(this.cache.readAs(`${this.database} ${name}`, make, this.cost, this.life))
  }

  async #read(reading: Promise<StatementRows>): Promise<StatementRows> {
    try {
      const rows = await reading
      this.cost.rows += rows.length
      this.life.onRead(rows.values)
      return rows
    } catch (error) {
      throw orExpired(error, this.snapshot)
    }
  }

  /** The rows of one of the ranges that a question is asked of, as they are kept. */
  readRange(question: RangedQuestion, range: NumberRange): Promise<StatementRows> {
    return this.#read(this.cache.readRange(question, range, this.cost, this.life))
  }

  /** Whether these ids are to be read by `readKeyed`: of many at once, only if those of all are kept. */
  isKeyed(question: KeyedQuestion, ids: readonly number[]): boolean {
    return ids.length <= MAX_KEYED_IDS || this.cache.hasAll(question)
  }

  /** The rows of each of these ids, as they are kept. */
  async readKeyed(question: KeyedQuestion, ids: readonly number[]): Promise<readonly StatementRows[]> {
    try {
      const rows = await this.cache.readKeyed(question, ids, this.cost, this.life)
      this.cost.rows += rows.reduce((sum, each) => sum + each.length, 0)
      this.life.onRead(rows.reduce((sum, each) => sum + each.values, 0))
      return rows
    } catch (error) {
      throw orExpired(error, this.snapshot)
    }
  }
}
