import { Buffer } from 'node:buffer'

export type Sortable = string | number | null

/** Ascending or descending, nulls last in both; strings by code point (their UTF-8 bytes). */
export function compareSortable(a: Sortable, b: Sortable, direction: 'ASC' | 'DESC' = 'ASC'): number {
  if (a === b) return 0
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const ascending =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)))
  return direction === 'ASC' ? ascending : -ascending
}

/** By the first of these that tells them apart. */
export function inOrder<T>(comparisons: ReadonlyArray<(a: T, b: T) => number>): (a: T, b: T) => number {
  return (a, b) => {
    for (const compare of comparisons) {
      const difference = compare(a, b)
      if (difference !== 0) return difference
    }
    return 0
  }
}
