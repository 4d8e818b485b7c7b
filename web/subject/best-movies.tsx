import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Figure } from '../figures/figure.js'
import type { Unit } from '../figures/format.js'
import type { BestMovieFragment } from './subject.graphql.js'
import type { Counting } from './subject.js'

interface BestMoviesProps {
  readonly movies: readonly BestMovieFragment[]
  readonly counting: Counting
}

/** The movies that earned most, in the dollars of their own years, in which they are ranked; whole, however the rest is counted. */
export function BestMovies({ movies, counting: { dollarsOf, snapshot } }: BestMoviesProps): ReactNode {
  const figure = (movie: BestMovieFragment, of: 'revenue' | 'budget' | 'voteAverage', label: string, unit: Unit) => (
    <Figure value={movie[of]} unit={unit} about={{ what: `${label} of “${movie.title}”`, snapshot }} />
  )
  return (
    <section className="panel" id="movies">
      <h2>Movies that earned most</h2>
      {dollarsOf !== null && <p className="quiet">Ranked, and told, in the dollars of each movie’s own year.</p>}
      <ol className="best-movies">
        {movies.map((movie) => (
          <li key={movie.id}>
            <Link href={`/movies/${movie.id}`}>{movie.title}</Link>{' '}
            <span className="quiet">{movie.year ?? 'no date'}</span>
            <span className="quiet small">
              earned {figure(movie, 'revenue', 'Revenue', 'dollars')}, cost{' '}
              {figure(movie, 'budget', 'Budget', 'dollars')}, rated{' '}
              {figure(movie, 'voteAverage', 'Vote average', 'rating')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
