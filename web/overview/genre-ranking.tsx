import { axisX, barX, gridX, type PlotOptions, ruleX, text } from '@observablehq/plot'
import { type ReactNode, useCallback, useMemo } from 'react'
import { Link } from 'wouter'
import { Chart } from '../charts/chart.js'
import { MONEY } from '../charts/colors.js'
import { PlotView } from '../charts/plot-view.js'
import { Figure } from '../figures/figure.js'
import { capitalized, shortFigure } from '../figures/format.js'
import { KnownShare } from '../figures/known-share.js'
import { MovieCount } from '../figures/movie-count.js'
import type { Column } from '../tables/column.js'
import type { OverviewQuery } from './overview.graphql.js'

type Row = OverviewQuery['genres']['rows'][number]

const ROW_HEIGHT = 22

interface GenreRankingProps {
  readonly rows: readonly Row[]
  readonly snapshot: number
}

/** Genres by what they earned, each movie shared among its genres, so that the bars add up to the whole. */
export function GenreRanking({ rows, snapshot }: GenreRankingProps): ReactNode {
  const named = useMemo(
    () => rows.flatMap(({ key, ...row }) => (key.genre === null ? [] : { ...row, ...key.genre })),
    [rows],
  )
  const first = named[0]
  const sentence =
    first === undefined
      ? 'There are no genres.'
      : `${first.name} earned most, ${shortFigure(first.revenue.sum, 'dollars')}; a movie of several genres is shared among them.`
  const draw = useCallback((width: number): PlotOptions => rankingPlot(named, width), [named])
  return (
    <Chart title="Genres by revenue" sentence={sentence} rows={named} columns={columnsOf(snapshot)}>
      <PlotView draw={draw} height={named.length * ROW_HEIGHT + 40} label={sentence} />
    </Chart>
  )
}

type Named = Omit<Row, 'key'> & { readonly id: string; readonly name: string }

function rankingPlot(rows: readonly Named[], width: number): PlotOptions {
  return {
    marginLeft: 112,
    marginRight: 56,
    marginTop: 4,
    y: { domain: rows.map(({ name }) => name), label: null, padding: 0.2 },
    x: { label: null },
    marks: [
      gridX({ strokeOpacity: 0.15 }),
      axisX({
        label: null,
        ticks: Math.max(2, width / 120),
        tickFormat: (value: number) => shortFigure(value, 'dollars'),
      }),
      barX(rows, {
        y: 'name',
        x: ({ revenue }: Named) => revenue.sum ?? 0,
        fill: MONEY.revenue,
        fillOpacity: ({ revenue, movieCount }: Named) => 0.2 + (0.8 * revenue.knownCount) / Math.max(movieCount, 1),
      }),
      text(rows, {
        y: 'name',
        x: ({ revenue }: Named) => revenue.sum ?? 0,
        text: ({ revenue }: Named) => shortFigure(revenue.sum, 'dollars'),
        textAnchor: 'start',
        dx: 4,
        fill: 'var(--ink)',
      }),
      ruleX([0]),
    ],
  }
}

function columnsOf(snapshot: number): Column<Named>[] {
  return [
    {
      id: 'genre',
      label: 'Genre',
      value: ({ name }) => name,
      cell: ({ id, name }) => <Link href={`/genres/${id}`}>{name}</Link>,
    },
    {
      id: 'movies',
      label: 'Movies',
      isNumber: true,
      value: ({ movieCount }) => movieCount,
      cell: ({ name, movieCount }) => <MovieCount movies={movieCount} which={`in ${name}`} snapshot={snapshot} />,
    },
    ...(['revenue', 'budget', 'profit'] as const).map(
      (subject): Column<Named> => ({
        id: subject,
        label: capitalized(subject),
        isNumber: true,
        value: (row) => row[subject].sum,
        cell: (row) => (
          <Figure
            value={row[subject].sum}
            unit="dollars"
            about={{
              what: `Sum of ${subject} in ${row.name}`,
              movies: row.movieCount,
              known: row[subject].knownCount,
              attribution: 'SPLIT',
              snapshot,
            }}
          />
        ),
      }),
    ),
    {
      id: 'known',
      label: 'Revenue known',
      isNumber: true,
      value: ({ revenue, movieCount }) => revenue.knownCount / Math.max(movieCount, 1),
      cell: ({ revenue, movieCount }) => (
        <KnownShare of="Revenue" known={revenue.knownCount} movies={movieCount} snapshot={snapshot} />
      ),
    },
  ]
}
