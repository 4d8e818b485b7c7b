import { metricsTables } from '../../clickhouse/index.js'
import { NAMES_TABLES } from './names-tables.js'

/** The DDL of what a snapshot is filled through, of its base tables and of what requests read of single movies. */
export const MOVIE_SCRIPTS: readonly string[] = [
  '011_settled.sql',
  '020_movies.sql',
  ...NAMES_TABLES.map(({ script }) => script),
  '023_movie_genres.sql',
  '024_movie_companies.sql',
  '030_serving_movies.sql',
  '031_company_movies.sql',
]

/** The DDL of the metrics, and of what they are filled through. */
export const METRICS_SCRIPTS: readonly string[] = ['013_counted.sql', ...metricsTables.map(({ script }) => script)]

/** The metrics: rows of a year, each counting many movies. */
export const METRICS_TABLES: readonly string[] = metricsTables.map(({ name }) => name)

/** The tables whose rows are each of one movie, by the column with its id; but for `movies`, which is taken by the month. */
export const MOVIE_ID_COLUMNS = {
  movie_genres: 'movie_id',
  movie_companies: 'movie_id',
  serving_movies: 'id',
  company_movies: 'movie_id',
} as const

/** Tables in which rows of one key wait to be merged into one; and one that is read by a key, once in every part. */
export const MERGED_TABLES: readonly string[] = ['company_movies', ...METRICS_TABLES]

/** The tables that every snapshot has and keeps. */
export const SNAPSHOT_TABLES: readonly string[] = [
  'movies',
  ...NAMES_TABLES.map(({ table }) => table),
  ...Object.keys(MOVIE_ID_COLUMNS),
  ...METRICS_TABLES,
]
