import { type ReactNode, useMemo } from 'react'
import { QueryActions } from '../actions/query-actions.js'
import { leftOut } from '../address/left-out.js'
import { usePageTitle } from '../address/use-page-title.js'
import { useParameters } from '../address/use-parameters.js'
import { useAnswer } from '../api/use-answer.js'
import { PageButtons } from '../controls/page-buttons.js'
import { count } from '../figures/format.js'
import { Answered } from '../states/answered.js'
import { LeftOut } from '../states/left-out.js'
import { PlainTable } from '../tables/plain-table.js'
import { movieColumns } from './movie-columns.js'
import { MovieFilterForm } from './movie-filter-form.js'
import { readMovieFilters, whereOf } from './movie-filters.js'
import { MovieListDocument, type MovieListQuery } from './movies.graphql.js'

const HEIGHT = 900

/** Every movie, searched, filtered and sorted. */
export default function MoviesPage(): ReactNode {
  usePageTitle('Movies')
  const { get } = useParameters()
  const filters = readMovieFilters(get)
  const { by, direction } = filters
  const answer = useAnswer(MovieListDocument, {
    where: whereOf(filters),
    orderBy: [{ by, direction }],
    after: get('after'),
  })
  return (
    <main className="page" id="content">
      <header className="page-head">
        <h1>Movies</h1>
        <MovieFilterForm filters={filters} genres={answer.shown?.data.genres ?? []} />
      </header>
      <LeftOut parts={leftOut(get, { ...filters })} />
      <Answered answer={answer} height={HEIGHT}>
        {(data, asked) => (
          <Movies data={data} actions={<QueryActions document={MovieListDocument} variables={asked} />} />
        )}
      </Answered>
    </main>
  )
}

function Movies({ data, actions }: { readonly data: MovieListQuery; readonly actions: ReactNode }): ReactNode {
  const { movies, snapshot } = data
  const columns = useMemo(() => movieColumns(snapshot.id), [snapshot.id])
  if (movies.nodes.length === 0) {
    return <p className="quiet">No movie is like this. Fewer letters, other years or another genre find some.</p>
  }
  return (
    <div className="page-parts">
      <p className="quiet">{count(movies.totalCount, 'movie')}</p>
      <PlainTable caption="Movies" rows={movies.nodes} columns={columns} keyOf={({ id }) => id} />
      <PageButtons label="Pages of movies" pageInfo={movies.pageInfo} />
      {actions}
    </div>
  )
}
