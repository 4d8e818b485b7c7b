import type { SortDirection } from '../page/sort-direction.js'
import type { NumberRange } from '../request/number-range.js'
import type { RowRange } from '../request/row-texts.js'

/** How many movies of a year there are that a filter chooses. */
export interface YearCount {
  readonly year: number
  readonly movies: number
}

/** A block is read at once, and has about so many rows: enough for several pages, and not many for one. */
const BLOCK_ROWS = 400

/** Nor are more than about so many movies looked at for it. */
const BLOCK_MOVIES = 20_000

/**
 * The blocks of years in which the first `limit` movies of some years lie, in the order of the list. Of each year a block
 * has its first movies, `limit` or all. Years are the same blocks whatever years are asked for.
 */
export function blocksWith(
  limit: number,
  years: NumberRange,
  direction: SortDirection,
  counts: readonly YearCount[],
): NumberRange[] {
  const inOrder = <Item>(items: readonly Item[]): readonly Item[] =>
    direction === 'ASC' ? items : [...items].reverse()
  const found: NumberRange[] = []
  let rows = 0
  for (const block of inOrder(blocksOf(limit, counts))) {
    const asked = block.filter(({ year }) => year >= years.from && year <= years.to)
    const [first, last] = [block[0], block.at(-1)]
    if (first === undefined || last === undefined || asked.length === 0) continue
    if (rows >= limit) break
    found.push({ from: first.year, to: last.year })
    rows += asked.reduce((sum, { movies }) => sum + Math.min(movies, limit), 0)
  }
  return found
}

/** Years that follow each other, those without movies left out. */
function blocksOf(limit: number, counts: readonly YearCount[]): YearCount[][] {
  const blocks: YearCount[][] = []
  let [rows, all] = [BLOCK_ROWS, BLOCK_MOVIES]
  for (const count of [...counts].sort((a, b) => a.year - b.year)) {
    if (rows >= BLOCK_ROWS || all >= BLOCK_MOVIES) {
      blocks.push([])
      rows = 0
      all = 0
    }
    blocks.at(-1)?.push(count)
    rows += Math.min(count.movies, limit)
    all += count.movies
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
