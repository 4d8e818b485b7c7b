import { Link } from 'wouter'
import { Figure } from '../figures/figure.js'
import type { Unit } from '../figures/format.js'
import type { Column } from '../tables/column.js'
import type { MovieListQuery } from './movies.graphql.js'

type Movie = MovieListQuery['movies']['nodes'][number]

export function movieColumns(snapshot: number): Column<Movie>[] {
  const figure = (
    id: 'budget' | 'revenue' | 'profit' | 'popularity' | 'voteAverage' | 'voteCount',
    label: string,
    unit: Unit,
  ): Column<Movie> => ({
    id,
    label,
    isNumber: true,
    value: (movie) => movie[id],
    cell: (movie) => (
      <Figure value={movie[id]} unit={unit} about={{ what: `${label} of “${movie.title}”`, snapshot }} />
    ),
  })
  return [
    {
      id: 'title',
      label: 'Title',
      value: ({ title }) => title,
      cell: ({ id, title }) => <Link href={`/movies/${id}`}>{title}</Link>,
    },
    { id: 'year', label: 'Year', isNumber: true, value: ({ year }) => year, cell: ({ year }) => year ?? '–' },
    {
      id: 'genres',
      label: 'Genres',
      value: ({ genres }) => genres.map(({ name }) => name).join(', '),
      cell: ({ genres }) => genres.map(({ name }) => name).join(', '),
    },
    figure('revenue', 'Revenue', 'dollars'),
    figure('budget', 'Budget', 'dollars'),
    figure('profit', 'Profit', 'dollars'),
    figure('popularity', 'Popularity', 'number'),
    figure('voteAverage', 'Vote average', 'rating'),
    figure('voteCount', 'Votes', 'votes'),
  ]
}
