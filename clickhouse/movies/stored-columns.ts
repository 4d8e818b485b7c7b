/** A column of the tables of movies. */
export interface StoredColumn {
  /** Of ClickHouse. */
  readonly type: string
  /** What stands for a value that the drop does not say; null where there always is one. */
  readonly unknown: 'NULL' | 'empty' | 'zero' | null
  /** Which of the two tables have it: what is only staged goes into tables of its own. */
  readonly tables: 'staging' | 'staging and movies'
}

const BOTH = 'staging and movies'

const id = { type: 'UInt32', unknown: null, tables: BOTH } as const
/** Text that can be NULL is two columns in the files, which tells in a table of a thousand small parts. */
const text = { type: 'String', unknown: 'empty', tables: BOTH } as const
const boolean = { type: 'Nullable(Bool)', unknown: 'NULL', tables: BOTH } as const
const year = { type: 'UInt16', unknown: 'zero', tables: BOTH } as const
const partOfYear = { type: 'UInt8', unknown: 'zero', tables: BOTH } as const
const dollars = { type: 'Nullable(Int64)', unknown: 'NULL', tables: BOTH } as const
const number = { type: 'Nullable(Float64)', unknown: 'NULL', tables: BOTH } as const
const optionalUInt32 = { type: 'Nullable(UInt32)', unknown: 'NULL', tables: BOTH } as const
const namesById = { type: 'Array(Tuple(id UInt32, name String))', unknown: null, tables: 'staging' } as const
const namesByCode = { type: 'Array(Tuple(code String, name String))', unknown: null, tables: BOTH } as const

/**
 * What is stored of a movie: the one list of it. The DDL of staging and movies is emitted from it (`npm run codegen`); what
 * is read from a drop, filled from table to table and exported is named by it.
 */
export const movieColumns = {
  /** Which record of its drop it is: among records with one id, the last one holds. */
  record: { ...id, tables: 'staging' },
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
  collection_poster_path: text,
  collection_backdrop_path: text,
} as const satisfies Readonly<Record<string, StoredColumn>>

export type StagedMovieColumn = keyof typeof movieColumns

/** The columns that records of a drop are of one movie by. */
export const MOVIE_KEY = ['id'] as const satisfies readonly StagedMovieColumn[]

export const stagedMovieColumns: readonly StagedMovieColumn[] = Object.keys(movieColumns).filter(isStaged)

/** Those of the table `movies`. */
export const storedMovieColumns: readonly StagedMovieColumn[] = stagedMovieColumns.filter(
  (name) => movieColumns[name].tables === BOTH,
)

function isStaged(name: string): name is StagedMovieColumn {
  return Object.hasOwn(movieColumns, name)
}
