import type { RowShape, Sql } from '../../clickhouse/index.js'
import type { GroupIds } from './group-ids.js'

/** Of more ids at once the rows are better read as they are, by one statement. */
export const MAX_KEYED_IDS = 64

/** What can be asked of any genre or company alone: each row is of one of them, and rows of one hang on no other. */
export interface KeyedQuestion {
  /** Equal for equal questions of one snapshot. */
  readonly name: string
  /** The columns of its rows. The first is the id that they are of. */
  readonly shape: RowShape
  /** SELECT of the rows of some of them, those of each in the order in which they are wanted. */
  rowsOf(ids: GroupIds): Sql
  /** SELECT of ids, ascending: up to each of them, and down to the one before, there are about equally many; all in all. */
  readonly pieces: Sql
}

/** The column with the ids. */
export function keyOf({ shape }: KeyedQuestion): string {
  return Object.keys(shape)[0] ?? ''
}
