import { type ReactNode, useMemo } from 'react'
import { QueryActions } from '../actions/query-actions.js'
import { leftOut } from '../address/left-out.js'
import { wholeNumberIn } from '../address/read-parameters.js'
import { usePageTitle } from '../address/use-page-title.js'
import { useParameters } from '../address/use-parameters.js'
import { useAnswer } from '../api/use-answer.js'
import { Chart } from '../charts/chart.js'
import { YearField } from '../controls/year-field.js'
import { Answered } from '../states/answered.js'
import { LeftOut } from '../states/left-out.js'
import { leaderColumns } from './leader-columns.js'
import { leadersByYear, mostOften, RANKINGS } from './leaders.js'
import { LeadersChart } from './leaders-chart.js'
import { PopularGenresDocument, type PopularGenresQuery } from './popular.graphql.js'

const HEIGHT = 900
const LEAST_MOVIES = [1, 3, 5, 10, 25] as const

/** The most popular genre of each year, by each of the ways to say so, side by side. */
export default function PopularPage(): ReactNode {
  usePageTitle('Most popular genres')
  const { get, set } = useParameters()
  const from = wholeNumberIn(get('from'), 1870, 2100)
  const to = wholeNumberIn(get('to'), 1870, 2100)
  const minMovies = wholeNumberIn(get('movies'), 1, 1000) ?? 1
  const years = from === null && to === null ? null : { from, to }
  const answer = useAnswer(PopularGenresDocument, { years, minMovies })
  return (
    <main className="page" id="content">
      <header className="page-head">
        <h1>The most popular genre of each year</h1>
        <p className="quiet">
          Popular by what? By the average, one hit of a rare genre wins a year; by the sum, the genre with most movies
          does. All four answers stand side by side. Where genres tie, the one with more movies leads.
        </p>
        <div className="bar">
          <YearField label="From" value={from} set={(year) => set({ from: year })} />
          <YearField label="To" value={to} set={(year) => set({ to: year })} />
          <label className="field">
            Only genres with at least
            <select
              value={minMovies}
              onChange={({ currentTarget }) =>
                set({ movies: currentTarget.value === '1' ? null : currentTarget.value })
              }
            >
              {[...new Set([...LEAST_MOVIES, minMovies])].map((movies) => (
                <option key={movies} value={movies}>
                  {movies === 1 ? '1 movie that year' : `${movies} movies that year`}
                </option>
              ))}
            </select>
          </label>
        </div>
      </header>
      <LeftOut parts={leftOut(get, { from, to, movies: minMovies })} />
      <Answered answer={answer} height={HEIGHT}>
        {(data, asked) => (
          <Leaders data={data} actions={<QueryActions document={PopularGenresDocument} variables={asked} />} />
        )}
      </Answered>
    </main>
  )
}

function Leaders({ data, actions }: { readonly data: PopularGenresQuery; readonly actions: ReactNode }): ReactNode {
  const leaders = useMemo(() => leadersByYear(data), [data])
  const columns = useMemo(() => leaderColumns(data.snapshot.id), [data.snapshot.id])
  if (leaders.length === 0) {
    return (
      <p className="quiet">
        No genre has so many movies in any of these years. Fewer movies, or other years, show some.
      </p>
    )
  }
  const sentence = RANKINGS.flatMap(({ by, label }) => {
    const often = mostOften(leaders, by)
    return often === null ? [] : `${label}, ${often.name} leads most often (${often.years} of ${leaders.length} years)`
  }).join('. ')
  return (
    <Chart
      title="Leaders by year"
      sentence={`${sentence}.`}
      rows={leaders}
      columns={columns}
      actions={actions}
      isTableOpen
    >
      <LeadersChart leaders={leaders} label={sentence} />
    </Chart>
  )
}
