import type { MoneyOfYear } from '../charts/money-by-year.js'
import { Figure } from '../figures/figure.js'
import { KnownShare } from '../figures/known-share.js'
import { MovieCount } from '../figures/movie-count.js'
import type { Column } from '../tables/column.js'
import type { OverviewQuery } from './overview.graphql.js'

type Row = OverviewQuery['years']['rows'][number]

/** Movies without a year are in no year. */
export function moneyOfYears(rows: readonly Row[]): MoneyOfYear[] {
  return rows.flatMap(({ key: { year }, movieCount, budget, revenue, profit }) =>
    year === null
      ? []
      : {
          year,
          movies: movieCount,
          budget: budget.sum,
          revenue: revenue.sum,
          profit: profit.sum,
          known: { budget: budget.knownCount, revenue: revenue.knownCount, profit: profit.knownCount },
        },
  )
}

export function moneyColumns(snapshot: number): Column<MoneyOfYear>[] {
  const money = (id: 'revenue' | 'budget' | 'profit', label: string): Column<MoneyOfYear> => ({
    id,
    label,
    isNumber: true,
    value: (row) => row[id],
    cell: (row) => (
      <Figure
        value={row[id]}
        unit="dollars"
        about={{
          what: `Sum of ${id} in ${row.year}`,
          movies: row.movies,
          known: row.known[id],
          snapshot,
        }}
      />
    ),
  })
  return [
    { id: 'year', label: 'Year', isNumber: true, value: ({ year }) => year, cell: ({ year }) => year },
    {
      id: 'movies',
      label: 'Movies',
      isNumber: true,
      value: ({ movies }) => movies,
      cell: ({ year, movies }) => <MovieCount movies={movies} which={`of ${year}`} snapshot={snapshot} />,
    },
    money('revenue', 'Revenue'),
    {
      id: 'known',
      label: 'Revenue known',
      isNumber: true,
      value: ({ known, movies }) => (movies === 0 ? null : known.revenue / movies),
      cell: ({ known, movies }) => (
        <KnownShare of="Revenue" known={known.revenue} movies={movies} snapshot={snapshot} />
      ),
    },
    money('budget', 'Budget'),
    money('profit', 'Profit'),
  ]
}
