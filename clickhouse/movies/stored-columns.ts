import { type MovieColumn, subjectColumn } from '../metrics/movie-tables.js'
import { subjects } from '../metrics/subjects.js'

/** A column of the tables of movies. */
export interface StoredColumn {
  /** Of ClickHouse. */
  readonly type: string
  /** What stands for a value that the drop does not say; null where there always is one. */
  readonly unknown: 'NULL' | 'empty' | 'zero' | null
  /** How far it goes: what is only staged goes into tables of its own, and not all of `movies` is served to requests. */
  readonly upTo: 'staging' | 'movies' | 'serving_movies'
}

const SERVED = 'serving_movies'

const id = { type: 'UInt32', unknown: null, upTo: SERVED } as const
/** Text that can be NULL is two columns in the files, which tells in a table of a thousand small parts. */
const text = { type: 'String', unknown: 'empty', upTo: SERVED } as const
const boolean = { type: 'Nullable(Bool)', unknown: 'NULL', upTo: SERVED } as const
const year = { type: 'UInt16', unknown: 'zero', upTo: SERVED } as const
const partOfYear = { type: 'UInt8', unknown: 'zero', upTo: SERVED } as const
const dollars = { type: 'Nullable(Int64)', unknown: 'NULL', upTo: SERVED } as const
const number = { type: 'Nullable(Float64)', unknown: 'NULL', upTo: SERVED } as const
const optionalUInt32 = { type: 'Nullable(UInt32)', unknown: 'NULL', upTo: SERVED } as const
const namesById = { type: 'Array(Tuple(id UInt32, name String))', unknown: null, upTo: 'staging' } as const
const namesByCode = { type: 'Array(Tuple(code String, name String))', unknown: null, upTo: SERVED } as const

/**
 * What is stored of a movie: the one list of it. The DDL of staging, movies and serving_movies is emitted from it (`npm run codegen`); what
 * is read from a drop, filled from table to table and exported is named by it.
 */
export const movieColumns = {
  /** Which record of its drop it is: among records with one id, the last one holds. */
  record: { ...id, upTo: 'staging' },
  id,
  imdb_id: text,
  title: { ...text, unknown: null },
  original_title: text,
  original_language: text,
  overview: text,
  tagline: text,
  status: text,
  adult: boolean,
  video: boolean,
  homepage: text,
  poster_path: text,
  /** As 1995-10-30: a Date32 does not begin before 1900. */
  release_date: text,
  year,
  month: partOfYear,
  day: partOfYear,
  budget: dollars,
  revenue: dollars,
  popularity: number,
  runtime: number,
  vote_average: number,
  vote_count: optionalUInt32,
  genres: namesById,
  companies: namesById,
  countries: namesByCode,
  spoken_languages: namesByCode,
  collection_id: optionalUInt32,
  collection_name: text,
  collection_poster_path: { ...text, upTo: 'movies' },
  collection_backdrop_path: { ...text, upTo: 'movies' },
} as const satisfies Readonly<Record<string, StoredColumn>>

export type StagedMovieColumn = keyof typeof movieColumns

/** The columns that records of a drop are of one movie by. */
export const MOVIE_KEY = ['id'] as const satisfies readonly StagedMovieColumn[]

export const stagedMovieColumns: readonly StagedMovieColumn[] = Object.keys(movieColumns).filter(isStaged)

/** Those of the table `movies`. */
export const storedMovieColumns: readonly StagedMovieColumn[] = stagedMovieColumns.filter(
  (name) => movieColumns[name].upTo !== 'staging',
)

/** What serving_movies has besides, each behind the column that it follows. */
const DERIVED: Readonly<Partial<Record<StagedMovieColumn, readonly MovieColumn[]>>> = {
  revenue: [subjectColumn(subjects.profit)],
  vote_count: [
    { name: 'genre_ids', type: 'Array(UInt32)', from: 'genres.id' },
    { name: 'company_ids', type: 'Array(UInt32)', from: 'companies.id' },
    { name: 'country_codes', type: 'Array(LowCardinality(String))', from: 'countries.code' },
  ],
  countries: [{ name: 'language_codes', type: 'Array(LowCardinality(String))', from: 'spoken_languages.code' }],
}

/** Those of the table `serving_movies`. */
export const servedMovieColumns: readonly MovieColumn[] = stagedMovieColumns.flatMap((name) => {
  const { type, upTo } = movieColumns[name]
  return [...(upTo === SERVED ? [{ name, type, from: name }] : []), ...(DERIVED[name] ?? [])]
})

function isStaged(name: string): name is StagedMovieColumn {
  return Object.hasOwn(movieColumns, name)
}
