import type { SortDirection } from '../page/sort-direction.js'
import type { NumberRange } from '../request/number-range.js'
import type { RowRange } from '../request/row-texts.js'

/** The movies of a year that a filter chooses. */
export interface YearCount {
  readonly year: number
  readonly movies: number
  /** The last month, in the order of the list, that the first of them lie in; 0 for any. */
  readonly lastMonth: number
}

/** A block is read at once, and has about so many rows: enough for several pages, and not many for one. */
const BLOCK_ROWS = 600

/**
 * The blocks of years in which the first `limit` movies of some years lie, in the order of the list. Of each year a block
 * has its first movies, `limit` or all. Years are the same blocks whatever years are asked for.
 */
export function blocksWith(
  limit: number,
  years: NumberRange,
  direction: SortDirection,
  counts: readonly YearCount[],
): (readonly YearCount[])[] {
  const inOrder = <Item>(items: readonly Item[]): readonly Item[] =>
    direction === 'ASC' ? items : [...items].reverse()
  const found: (readonly YearCount[])[] = []
  let rows = 0
  for (const block of inOrder(blocksOf(limit, counts))) {
    const asked = block.filter(({ year }) => year >= years.from && year <= years.to)
    if (asked.length === 0) continue
    if (rows >= limit) break
    found.push(block)
    rows += asked.reduce((sum, { movies }) => sum + Math.min(movies, limit), 0)
  }
  return found
}

/** `counts` ascend. */
function blocksOf(limit: number, counts: readonly YearCount[]): YearCount[][] {
  const blocks: YearCount[][] = []
  let rows = BLOCK_ROWS
  for (const count of counts) {
    if (rows >= BLOCK_ROWS) {
      blocks.push([])
      rows = 0
    }
    blocks.at(-1)?.push(count)
    rows += Math.min(count.movies, limit)
  }
  return blocks
}

/** The rows of some years among those of a list in which years follow each other, at most `limit`. */
export function rowsWithin(listed: Uint16Array, years: NumberRange, limit: number): RowRange {
  const isAsked = (index: number): boolean => {
    const year = listed[index] ?? 0
    return year >= years.from && year <= years.to
  }
  let from = 0
  while (from < listed.length && !isAsked(from)) from += 1
  let to = from
  while (to < listed.length && to - from < limit && isAsked(to)) to += 1
  return { from, to }
}
