import { type Aggregates, aggregatesOf } from './aggregates.js'
import type { Attribution } from './groups.js'
import { type Stats, statsOf } from './measures.js'
import type { Entity, OracleMovie } from './movie.js'
import { compareSortable, inOrder } from './order.js'
import { type RunningTotal, runningTotal } from './running-total.js'
import { aggregatesOfAll, totalsOf } from './stats.js'
import { type MovieWhere, matches } from './where.js'

/** Both ends included. A range that is given leaves the movies without a year out. */
export interface IntRange {
  from?: number | null
  to?: number | null
}

/** Whose metrics: a genre's or a company's. */
export type Subject = { genre: number } | { company: number }

interface Options {
  years?: IntRange | null
  where?: MovieWhere | null
  attribution?: Attribution
  dollarsOf?: number
}

interface YearStats extends Stats {
  readonly year: number | null
}

/** `Genre.yearly` and `Company.yearly`. The totals of the years asked for are what its sums are shares of. */
export function yearly(movies: readonly OracleMovie[], subject: Subject, options: Options = {}): YearStats[] {
  const kept = moviesOf(movies, subject).filter(
    (movie) => inYears(movie, options.years) && matches(movie, options.where),
  )
  const totals = aggregatesOfAll(kept, options.dollarsOf)
  const years = [...new Set(kept.map(({ year }) => year))].sort((a, b) => compareSortable(a, b))
  let last: RunningTotal | undefined
  return years.map((year) => {
    const group = shared(
      kept.filter((movie) => movie.year === year),
      subject,
      options,
    )
    if (year === null) return Object.assign(statsOf(group, { totals }), { year })
    const cumulativeSum = runningTotal(group, last)
    last = cumulativeSum
    return Object.assign(statsOf(group, { totals, cumulativeSum }), { year })
  })
}

/** `Genre.stats` and `Company.stats`. */
export function subjectStats(
  movies: readonly OracleMovie[],
  subject: Subject,
  { where, ...options }: Omit<Options, 'years'> = {},
): Stats {
  const kept = moviesOf(movies, subject).filter((movie) => matches(movie, where))
  return statsOf(shared(kept, subject, options), { totals: aggregatesOfAll(kept, options.dollarsOf) })
}

/** `Company.releasesByGenre`: by year, the one without last, then genre name. */
export function releasesByGenre(movies: readonly OracleMovie[], company: number, years?: IntRange | null) {
  const kept = moviesOf(movies, { company }).filter((movie) => inYears(movie, years))
  return genresByYear(kept)
    .map(({ year, genre, movies: released }) => ({ year, genre: output(genre), movieCount: released.length }))
    .sort(
      inOrder([
        (a, b) => compareSortable(a.year, b.year),
        (a, b) => compareSortable(a.genre.name, b.genre.name),
        (a, b) => compareSortable(Number(a.genre.id), Number(b.genre.id)),
      ]),
    )
}

export interface PopularGenre {
  year: number
  rank: number
  genre: { id: string; name: string }
  popularity: number
  movieCount: number
}

interface PopularityOptions {
  years?: IntRange | null
  by?: 'AVERAGE' | 'SUM' | 'MAX' | 'MEDIAN'
  top?: number
  minMovies?: number
}

const POPULARITY = { AVERAGE: 'avg', SUM: 'sum', MAX: 'max', MEDIAN: 'median' } as const

/** `mostPopularGenres`: by year; ties: more movies first, then genre name. A genre without any known popularity has no rank. */
export function mostPopularGenres(
  movies: readonly OracleMovie[],
  { years, by = 'AVERAGE', top = 1, minMovies = 1 }: PopularityOptions = {},
): PopularGenre[] {
  const candidates = genresByYear(movies.filter((movie) => inYears(movie, years))).flatMap((entry) => {
    const popularity = totalsOf(entry.movies).popularity[POPULARITY[by]]
    if (entry.year === null || popularity === null || entry.movies.length < minMovies) return []
    return [{ year: entry.year, genre: output(entry.genre), popularity, movieCount: entry.movies.length }]
  })
  const allYears = [...new Set(candidates.map(({ year }) => year))].sort((a, b) => compareSortable(a, b))
  return allYears.flatMap((year) =>
    candidates
      .filter((candidate) => candidate.year === year)
      .sort(
        inOrder([
          (a, b) => compareSortable(a.popularity, b.popularity, 'DESC'),
          (a, b) => compareSortable(a.movieCount, b.movieCount, 'DESC'),
          (a, b) => compareSortable(a.genre.name, b.genre.name),
          (a, b) => compareSortable(Number(a.genre.id), Number(b.genre.id)),
        ]),
      )
      .slice(0, top)
      .map((candidate, index) => ({ ...candidate, rank: index + 1 })),
  )
}

function entitiesOf(movie: OracleMovie, subject: Subject): Entity[] {
  return 'genre' in subject ? movie.genres : movie.companies
}

function moviesOf(movies: readonly OracleMovie[], subject: Subject): OracleMovie[] {
  const wanted = 'genre' in subject ? subject.genre : subject.company
  return movies.filter((movie) => entitiesOf(movie, subject).some(({ id }) => id === wanted))
}

/** With SPLIT the subject has one share of as many as the movie has genres (companies). */
function shared(
  movies: readonly OracleMovie[],
  subject: Subject,
  { attribution, dollarsOf }: Pick<Options, 'attribution' | 'dollarsOf'>,
): Aggregates {
  const members = movies.map((movie) => ({
    movie,
    parts: 1,
    of: attribution === 'SPLIT' ? entitiesOf(movie, subject).length : 1,
  }))
  return aggregatesOf(members, dollarsOf)
}

function inYears({ year }: OracleMovie, years: IntRange | null | undefined): boolean {
  if (years == null) return true
  return year !== null && year >= (years.from ?? year) && year <= (years.to ?? year)
}

interface GenreInYear {
  year: number | null
  genre: Entity
  movies: OracleMovie[]
}

function genresByYear(movies: readonly OracleMovie[]): GenreInYear[] {
  const found = new Map<string, GenreInYear>()
  for (const movie of movies) {
    for (const genre of movie.genres) {
      const name = `${movie.year} ${genre.id}`
      const entry = found.get(name) ?? { year: movie.year, genre, movies: [] }
      found.set(name, entry)
      entry.movies.push(movie)
    }
  }
  return [...found.values()]
}

function output({ id, name }: Entity): { id: string; name: string } {
  return { id: String(id), name }
}
