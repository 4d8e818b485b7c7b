/** An id or code with its name, as a movie lists them. */
export type NumberedName = readonly [id: number, name: string]
export type CodedName = readonly [code: string, name: string]

/** The columns of the staging table, in the order in which a staged movie's values are written. */
export const STAGED_COLUMNS = [
  'record',
  'id',
  'imdb_id',
  'title',
  'original_title',
  'original_language',
  'overview',
  'tagline',
  'status',
  'adult',
  'video',
  'homepage',
  'poster_path',
  'release_date',
  'year',
  'month',
  'day',
  'budget',
  'revenue',
  'popularity',
  'runtime',
  'vote_average',
  'vote_count',
  'genres',
  'companies',
  'countries',
  'spoken_languages',
  'collection_id',
  'collection_name',
  'collection_poster_path',
  'collection_backdrop_path',
] as const

export type StagedColumn = (typeof STAGED_COLUMNS)[number]

/** One movie, cleaned: a value for each of STAGED_COLUMNS. */
export interface StagedMovie {
  readonly record: number
  readonly id: number
  readonly imdb_id: string | null
  readonly title: string
  readonly original_title: string | null
  readonly original_language: string | null
  readonly overview: string | null
  readonly tagline: string | null
  readonly status: string | null
  readonly adult: boolean | null
  readonly video: boolean | null
  readonly homepage: string | null
  readonly poster_path: string | null
  /** ISO text, and its parts: 0 where the date is unknown. */
  readonly release_date: string | null
  readonly year: number
  readonly month: number
  readonly day: number
  /** Whole dollars; unknown is null, never 0. */
  readonly budget: number | null
  readonly revenue: number | null
  readonly popularity: number | null
  /** Minutes. */
  readonly runtime: number | null
  readonly vote_average: number | null
  readonly vote_count: number | null
  readonly genres: readonly NumberedName[]
  readonly companies: readonly NumberedName[]
  readonly countries: readonly CodedName[]
  readonly spoken_languages: readonly CodedName[]
  readonly collection_id: number | null
  readonly collection_name: string | null
  readonly collection_poster_path: string | null
  readonly collection_backdrop_path: string | null
}

/** The movie as one JSONCompactEachRow line, without its line end. Its values are in the order of STAGED_COLUMNS. */
export function stagedLine(movie: StagedMovie): string {
  return JSON.stringify([
    movie.record,
    movie.id,
    movie.imdb_id,
    movie.title,
    movie.original_title,
    movie.original_language,
    movie.overview,
    movie.tagline,
    movie.status,
    movie.adult,
    movie.video,
    movie.homepage,
    movie.poster_path,
    movie.release_date,
    movie.year,
    movie.month,
    movie.day,
    movie.budget,
    movie.revenue,
    movie.popularity,
    movie.runtime,
    movie.vote_average,
    movie.vote_count,
    movie.genres,
    movie.companies,
    movie.countries,
    movie.spoken_languages,
    movie.collection_id,
    movie.collection_name,
    movie.collection_poster_path,
    movie.collection_backdrop_path,
  ])
}
