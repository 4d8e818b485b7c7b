import { col } from '../../clickhouse/index.js'
import { Keyset, type SortKey } from '../page/keyset.js'
import type { MovieOrderBy, MovieSort } from './movie.input.js'
import { scalarColumns } from './movie-columns.js'

const text = col.nullable(col.string)
const number = col.nullable(col.float)

const sortKeys: Readonly<Record<MovieSort, SortKey>> = {
  TITLE: { column: scalarColumns.title, cell: text },
  RELEASE_DATE: { column: scalarColumns.releaseDate, cell: text },
  BUDGET: { column: scalarColumns.budget, cell: number },
  REVENUE: { column: scalarColumns.revenue, cell: number },
  PROFIT: { column: scalarColumns.profit, cell: number },
  POPULARITY: { column: scalarColumns.popularity, cell: number },
  RUNTIME: { column: scalarColumns.runtime, cell: number },
  VOTE_AVERAGE: { column: scalarColumns.voteAverage, cell: number },
  VOTE_COUNT: { column: scalarColumns.voteCount, cell: number },
  ID: { column: scalarColumns.id, cell: number },
}

/** The order asked for, else by id. */
export function movieOrder(orderBy: readonly MovieOrderBy[] | null | undefined): Keyset {
  return Keyset.of(sortKeys, orderBy ?? [])
}
