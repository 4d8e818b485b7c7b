import { type ReactNode, useMemo } from 'react'
import { Chart } from '../charts/chart.js'
import { largestSeries, type ValueOfSeries } from '../charts/series.js'
import { StackedYears } from '../charts/stacked-years.js'
import { count, wholeNumber } from '../figures/format.js'
import type { Column } from '../tables/column.js'
import type { CompanyDetailsQuery } from './company.graphql.js'

type Releases = NonNullable<CompanyDetailsQuery['company']>['releasesByGenre']

const MOST = 7

interface ReleasesByGenreProps {
  readonly company: string
  readonly releases: Releases
}

/** How many movies of each genre a company released each year. */
export function ReleasesByGenre({ company, releases }: ReleasesByGenreProps): ReactNode {
  const rows = useMemo(
    () =>
      releases.flatMap(({ year, movieCount, genre: { name } }): ValueOfSeries[] =>
        year === null ? [] : [{ year, name, value: movieCount }],
      ),
    [releases],
  )
  const series = useMemo(() => largestSeries(rows, MOST), [rows])
  const [first] = series.names
  const sentence =
    first === undefined
      ? `No release of ${company} has a year and a genre.`
      : `Most are of ${first}. A movie of several genres is counted in each of them.`
  return (
    <div id="releases" className="anchor">
      <Chart title="Releases by genre" sentence={sentence} rows={rows} columns={COLUMNS}>
        <StackedYears {...series} label={`Releases of ${company} by genre and year. ${sentence}`} />
      </Chart>
    </div>
  )
}

const COLUMNS: Column<ValueOfSeries>[] = [
  { id: 'year', label: 'Year', isNumber: true, value: ({ year }) => year, cell: ({ year }) => year },
  { id: 'genre', label: 'Genre', value: ({ name }) => name, cell: ({ name }) => name },
  {
    id: 'releases',
    label: 'Movies',
    isNumber: true,
    value: ({ value }) => value,
    cell: ({ year, name, value }) => (
      <span data-about={`${count(value, 'movie')} of ${name} in ${year}`}>{wholeNumber(value)}</span>
    ),
  },
]
