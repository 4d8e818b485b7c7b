import { type ReactNode, useMemo } from 'react'
import { Chart } from '../charts/chart.js'
import { type ValueOfYear, YearBars } from '../charts/year-bars.js'
import { Figure } from '../figures/figure.js'
import { shareText, shortFigure, type Unit } from '../figures/format.js'
import { KnownShare } from '../figures/known-share.js'
import { MovieCount } from '../figures/movie-count.js'
import type { Column } from '../tables/column.js'
import type { Counting } from './subject.js'
import { greatest } from './year-values.js'

interface YearChartProps {
  /** What addresses lead to. */
  readonly anchor: string
  readonly title: string
  /** What each year's number is. */
  readonly what: string
  readonly rows: readonly ValueOfYear[]
  readonly unit: Unit
  readonly color: string
  readonly counting: Counting
}

/** One number of a genre or company, year by year. */
export function YearChart({ anchor, title, what, rows, unit, color, counting }: YearChartProps): ReactNode {
  const best = greatest(rows)
  const sentence =
    best === null
      ? `${what} is not known of any year.`
      : `Most in ${best.year}: ${shortFigure(best.value, unit)}, known for ${shareText(best.known, best.movies)} of that year’s movies.`
  const columns = useMemo(() => columnsOf(what, unit, counting), [what, unit, counting])
  return (
    <div id={anchor} className="anchor">
      <Chart title={title} sentence={sentence} rows={rows} columns={columns}>
        <YearBars rows={rows} unit={unit} color={color} label={`${title}. ${sentence}`} />
      </Chart>
    </div>
  )
}

function columnsOf(what: string, unit: Unit, { attribution, dollarsOf, snapshot }: Counting): Column<ValueOfYear>[] {
  return [
    { id: 'year', label: 'Year', isNumber: true, value: ({ year }) => year, cell: ({ year }) => year },
    {
      id: 'value',
      label: what,
      isNumber: true,
      value: ({ value }) => value,
      cell: ({ year, value, movies, known, unadjusted = 0 }) => (
        <Figure
          value={value}
          unit={unit}
          about={{
            what: `${what} in ${year}`,
            movies,
            known,
            unadjusted,
            attribution,
            dollarsOf: unit === 'dollars' ? dollarsOf : null,
            snapshot,
          }}
        />
      ),
    },
    {
      id: 'known',
      label: 'Known',
      isNumber: true,
      value: ({ known, movies }) => (movies === 0 ? null : known / movies),
      cell: ({ known, movies }) => <KnownShare of={what} known={known} movies={movies} snapshot={snapshot} />,
    },
    {
      id: 'movies',
      label: 'Movies',
      isNumber: true,
      value: ({ movies }) => movies,
      cell: ({ year, movies }) => <MovieCount movies={movies} which={`in ${year}`} snapshot={snapshot} />,
    },
  ]
}
