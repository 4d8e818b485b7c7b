import { type ReactNode, useMemo } from 'react'
import { Link } from 'wouter'
import { QueryActions } from '../actions/query-actions.js'
import { usePageTitle } from '../address/use-page-title.js'
import { useAnswer } from '../api/use-answer.js'
import { Chart } from '../charts/chart.js'
import { largestSeries, type ValueOfSeries } from '../charts/series.js'
import { StackedYears } from '../charts/stacked-years.js'
import { AttributionSwitch, useAttribution } from '../controls/attribution.js'
import { DollarsChoice, useDollarsOf } from '../controls/dollars.js'
import { Figure } from '../figures/figure.js'
import { capitalized, shortFigure } from '../figures/format.js'
import { KnownShare } from '../figures/known-share.js'
import { MovieCount } from '../figures/movie-count.js'
import type { Attribution } from '../schema-types.js'
import { Answered } from '../states/answered.js'
import type { Column } from '../tables/column.js'
import { LateTable } from '../tables/late-table.js'
import { GenreListDocument, type GenreListQuery } from './genres.graphql.js'

type Row = GenreListQuery['genres']['rows'][number]
type Genre = Omit<Row, 'key'> & { readonly id: string; readonly name: string }

const HEIGHT = 1200
const MOST = 7

/** All genres beside each other, and how many movies each had over the years. */
export default function GenresPage(): ReactNode {
  usePageTitle('Genres')
  const answer = useAnswer(GenreListDocument, { attribution: useAttribution(), dollarsOf: useDollarsOf() })
  return (
    <main className="page" id="content">
      <header className="page-head">
        <h1>Genres</h1>
        <div className="bar">
          <AttributionSwitch />
          <DollarsChoice />
        </div>
      </header>
      <Answered answer={answer} height={HEIGHT}>
        {(data, { attribution, dollarsOf }) => (
          <Genres data={data} attribution={attribution} dollarsOf={dollarsOf ?? null} />
        )}
      </Answered>
    </main>
  )
}

interface GenresProps {
  readonly data: GenreListQuery
  readonly attribution: Attribution
  readonly dollarsOf: number | null
}

function Genres({ data: { genres, releases, snapshot }, attribution, dollarsOf }: GenresProps): ReactNode {
  const rows = useMemo(
    () => genres.rows.flatMap(({ key, ...row }) => (key.genre === null ? [] : { ...row, ...key.genre })),
    [genres],
  )
  const columns = useMemo(() => columnsOf(attribution, dollarsOf, snapshot.id), [attribution, dollarsOf, snapshot.id])
  const released = useMemo(
    () =>
      releases.rows.flatMap(({ key: { year, genre }, attributedCount }): ValueOfSeries[] =>
        year === null || genre === null ? [] : [{ year, name: genre.name, value: attributedCount }],
      ),
    [releases],
  )
  const series = useMemo(() => largestSeries(released, MOST), [released])
  const rule =
    attribution === 'FULL'
      ? 'a movie of several genres is counted in each of them.'
      : 'a movie of several genres is shared among them.'
  const sentence = `Most movies are of ${series.names[0] ?? 'no genre'}; ${rule}`
  const file = { groupBy: ['YEAR', 'GENRE'], attribution } as const
  return (
    <div className="page-parts">
      <section className="panel">
        <h2>What each earned and cost</h2>
        <LateTable caption="Genres" rows={rows} columns={columns} />
        <QueryActions
          document={GenreListDocument}
          variables={{ attribution, dollarsOf }}
          file={{ groupBy: ['GENRE'], attribution, dollarsOf }}
        />
      </section>
      <Chart
        title="Releases by genre and year"
        sentence={sentence}
        rows={released}
        columns={RELEASES}
        actions={<QueryActions document={GenreListDocument} variables={{ attribution, dollarsOf }} file={file} />}
      >
        <StackedYears {...series} label={sentence} />
      </Chart>
    </div>
  )
}

const RELEASES: Column<ValueOfSeries>[] = [
  { id: 'year', label: 'Year', isNumber: true, value: ({ year }) => year, cell: ({ year }) => year },
  { id: 'genre', label: 'Genre', value: ({ name }) => name, cell: ({ name }) => name },
  {
    id: 'movies',
    label: 'Movies',
    isNumber: true,
    value: ({ value }) => value,
    cell: ({ value }) => shortFigure(value, 'movies'),
  },
]

function columnsOf(attribution: Attribution, dollarsOf: number | null, snapshot: number): Column<Genre>[] {
  const money = (of: 'revenue' | 'budget' | 'profit'): Column<Genre> => ({
    id: of,
    label: capitalized(of),
    isNumber: true,
    value: (row) => row[of].sum,
    cell: (row) => (
      <Figure
        value={row[of].sum}
        unit="dollars"
        about={{
          what: `Sum of ${of} in ${row.name}`,
          movies: row.movieCount,
          known: row[of].knownCount,
          unadjusted: row[of].unadjustedCount,
          attribution,
          dollarsOf,
          snapshot,
        }}
      />
    ),
  })
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
    money('revenue'),
    {
      id: 'known',
      label: 'Revenue known',
      isNumber: true,
      value: ({ revenue, movieCount }) => revenue.knownCount / Math.max(movieCount, 1),
      cell: ({ revenue, movieCount }) => (
        <KnownShare of="Revenue" known={revenue.knownCount} movies={movieCount} snapshot={snapshot} />
      ),
    },
    money('budget'),
    money('profit'),
    {
      id: 'roi',
      label: 'Earned per dollar',
      isNumber: true,
      value: ({ roi }) => roi,
      cell: ({ name, roi, movieCount, profit }) => (
        <Figure
          value={roi === null ? null : 1 + roi}
          unit="ratio"
          about={{
            what: `Revenue per dollar of budget in ${name}, where both are known,`,
            movies: movieCount,
            known: profit.knownCount,
            unadjusted: profit.unadjustedCount,
            attribution,
            dollarsOf,
            snapshot,
          }}
        />
      ),
    },
    {
      id: 'popularity',
      label: 'Popularity',
      isNumber: true,
      value: ({ popularity }) => popularity.avg,
      cell: ({ name, movieCount, popularity }) => (
        <Figure
          value={popularity.avg}
          unit="number"
          about={{ what: `Average popularity in ${name}`, movies: movieCount, known: popularity.knownCount, snapshot }}
        />
      ),
    },
  ]
}
