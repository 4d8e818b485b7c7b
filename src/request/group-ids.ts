/** All ids from one to another, both included. */
export interface IdRange {
  readonly from: number
  readonly to: number
}

/** Some genres or companies. */
export type GroupIds = readonly number[] | IdRange

export function isRange(ids: GroupIds): ids is IdRange {
  return 'from' in ids
}
