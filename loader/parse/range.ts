/** What the numbers of a column are; a record with another one is rejected. */
export interface Range {
  readonly least: number
  readonly most: number
  readonly isWhole: boolean
}

/** Of ids, in columns and in lists: a snapshot has at most as many movies as there are such numbers, 2^32 - 1. */
export const IDS: Range = { least: 1, most: 2 ** 32 - 1, isWhole: true }
