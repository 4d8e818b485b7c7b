import type { OracleMovie } from '../../oracle/movie.js'
import { compareSortable, inOrder, type Sortable } from '../../oracle/order.js'
import { totalsOf } from '../../oracle/stats.js'
import type { SubjectMovies } from './by-subject.js'

/** What movies are sorted by, for each name of a sort. */
export const movieSorts = {
  TITLE: ({ title }) => title,
  RELEASE_DATE: ({ releaseDate }) => releaseDate,
  BUDGET: ({ budget }) => budget,
  REVENUE: ({ revenue }) => revenue,
  PROFIT: ({ profit }) => profit,
  POPULARITY: ({ popularity }) => popularity,
  RUNTIME: ({ runtime }) => runtime,
  VOTE_AVERAGE: ({ voteAverage }) => voteAverage,
  VOTE_COUNT: ({ voteCount }) => voteCount,
  ID: ({ id }) => id,
} satisfies Record<string, (movie: OracleMovie) => Sortable>

export const companySorts = {
  NAME: ({ name }) => name,
  MOVIE_COUNT: ({ movies }) => movies.length,
  REVENUE_SUM: ({ movies }) => totalsOf(movies).revenue.sum,
  BUDGET_SUM: ({ movies }) => totalsOf(movies).budget.sum,
  PROFIT_SUM: ({ movies }) => totalsOf(movies).profit.sum,
  ID: ({ id }) => id,
} satisfies Record<string, (company: SubjectMovies) => Sortable>

export type Sorts<Item> = Readonly<Record<string, (item: Item) => Sortable>>

export function keysOf<Sorts extends object>(sorts: Sorts): (keyof Sorts)[] {
  return Object.keys(sorts).filter((name): name is keyof Sorts & string => name in sorts)
}

/** By one sort, then by another one, then by id. */
export function sorted<Item extends { id: number }, S extends Sorts<Item>>(
  items: readonly Item[],
  sorts: S,
  orders: ReadonlyArray<{ by: keyof S; direction: 'ASC' | 'DESC' }>,
): Item[] {
  const terms = orders.map(({ by, direction }) => {
    const value = sorts[by]
    return (a: Item, b: Item) => (value === undefined ? 0 : compareSortable(value(a), value(b), direction))
  })
  return [...items].sort(inOrder([...terms, (a, b) => a.id - b.id]))
}
