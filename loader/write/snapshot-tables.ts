/** The DDL of what a snapshot is filled from and of its base tables. */
export const BASE_SCRIPTS = [
  '010_staging.sql',
  '011_settled.sql',
  '020_movies.sql',
  '021_genres.sql',
  '022_companies.sql',
  '023_movie_genres.sql',
  '024_movie_companies.sql',
  '025_countries.sql',
  '030_serving_movies.sql',
] as const

/** The DDL of the tables that are nothing but the base tables in another arrangement, each named like its table. */
export const DERIVED_SCRIPTS = [
  '031_company_movies.sql',
  '040_metrics_by_year.sql',
  '041_metrics_by_genre_year.sql',
] as const

export const DERIVED_TABLES = DERIVED_SCRIPTS.map((script) => script.replace(/^\d+_/, '').replace(/\.sql$/, ''))

/** Tables in which rows of one key wait to be merged into one; and one that is read by a key, once in every part. */
export const MERGED_TABLES = [
  'genres',
  'companies',
  'countries',
  'company_movies',
  'metrics_by_year',
  'metrics_by_genre_year',
] as const
