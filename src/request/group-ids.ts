import type { NumberRange } from './number-range.js'

/** Some genres or companies: these, or all from one to another. */
export type GroupIds = readonly number[] | NumberRange

export function isRange(ids: GroupIds): ids is NumberRange {
  return 'from' in ids
}
