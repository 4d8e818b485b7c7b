import type { RowOf, RowShape, Sql } from '../../clickhouse/index.js'
import type { AnyRows } from './packed-rows.js'

/** Both ends included; infinite where it has none. */
export interface NumberRange {
  readonly from: number
  readonly to: number
}

export type Query = <S extends RowShape>(statement: Sql, shape: S) => Promise<RowOf<S>[]>

/** What is asked alike of different ranges, of several of which one statement can tell. */
export interface RangedQuestion {
  /** Equal for equal questions of one snapshot. */
  readonly name: string
  /** The rows of each of these ranges. */
  read(ranges: readonly NumberRange[], query: Query): Promise<readonly AnyRows[]>
}
