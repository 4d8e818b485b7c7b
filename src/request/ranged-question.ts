import type { RowOf, RowShape, Sql } from '../../clickhouse/index.js'
import type { NumberRange } from './number-range.js'
import type { AnyRows } from './packed-rows.js'

export type Query = <S extends RowShape>(statement: Sql, shape: S) => Promise<RowOf<S>[]>

/** The groups that come first over all ranges together. */
export interface Leaders {
  readonly ids: readonly number[]
  /** No other group has more than this, in any range; null if there are no others. */
  readonly others: number | null
}

/** What is asked alike of different ranges, of several of which one statement can tell. */
export interface RangedQuestion {
  /** Equal for equal questions of one snapshot. */
  readonly name: string
  /** The groups among which those that come first in a range will mostly be; null where that is not known, or saves nothing. */
  readonly leaders: ((query: Query) => Promise<Leaders | null>) | null
  /** The SELECT of one range alone. */
  textOf(range: NumberRange): Sql
  /** The rows of each of these ranges, looked for among the leaders first where they are known. */
  read(ranges: readonly NumberRange[], query: Query, leaders: Leaders | null): Promise<readonly AnyRows[]>
}
