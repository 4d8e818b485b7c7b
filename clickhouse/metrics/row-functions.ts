import { type Sql, sql } from '../sql/sql.js'
import type { ExactSum } from './aggregates.js'
import { ratioFloat } from './float.js'
import { PARTS_OF_ONE } from './shares.js'
import type { Subject } from './subjects.js'

/** What an aggregate row is seen beside. */
export interface OtherRows {
  /** The exact sum, each movie counted once and whole, over all that the row is a part of. */
  total(subject: Subject): Sql
  /** Exact sums of rows, added up over the years up to the row's own; null where rows are not of years. */
  upToYear(sums: Sql): Sql | null
}

/** A number that a row has of a subject only beside other rows, made of its sum. */
export interface RowFunction {
  /** The name's end in exported files, and in capitals in enums. */
  readonly column: string
  /** For descriptions, after "budget.share: ". */
  readonly description: string
  /** The rows that it needs. */
  readonly beside: 'totals' | 'years'
  value(sum: ExactSum, others: OtherRows, subject: Subject): Sql
}

const UNKNOWN = sql`CAST(NULL AS Nullable(Float64))`

/** By their names in the GraphQL schema. */
export const rowFunctions = {
  share: {
    column: 'share',
    description: 'sum / the same sum of the totals, 0 to 1',
    beside: 'totals',
    value: ({ value, isInParts }, { total }, subject) => {
      const whole = total(subject)
      return ratioFloat(value, isInParts ? sql`${whole} * ${PARTS_OF_ONE}` : whole)
    },
  },
  cumulativeSum: {
    column: 'cumulative_sum',
    description: 'sum of the years up to that of the row; needs YEAR in groupBy',
    beside: 'years',
    value: ({ value, float }, { upToYear }) => {
      const sums = upToYear(value)
      return sums === null ? UNKNOWN : float(sums)
    },
  },
} as const satisfies Readonly<Record<string, RowFunction>>

export type RowFunctionName = keyof typeof rowFunctions

export const allRowFunctions: readonly (readonly [string, RowFunction])[] = Object.entries(rowFunctions)
