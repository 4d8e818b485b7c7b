import type { IntFilter } from '../../filter/filter.input.js'
import { given } from './given.js'

/** Both ends included. */
export interface YearRange {
  readonly from: number
  readonly to: number
}

/** The years that a filter chooses; null if it is none, or chooses in another way. */
export function rangeOf(filter: IntFilter | null | undefined): YearRange | null {
  const { gt, gte, lt, lte, eq, ...others } = given(filter ?? {})
  if (Object.keys(others).length > 0) return null
  if ([gt, gte, lt, lte, eq].every((bound) => bound === undefined)) return null
  const { NEGATIVE_INFINITY: least, POSITIVE_INFINITY: most } = Number
  return {
    from: Math.max(gte ?? least, (gt ?? least) + 1, eq ?? least),
    to: Math.min(lte ?? most, (lt ?? most) - 1, eq ?? most),
  }
}
