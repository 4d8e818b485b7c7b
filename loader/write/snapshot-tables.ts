/** The DDL of a snapshot, in the order in which it has to run: a view comes after the table that it reads. */
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

/** Each fills the metrics table of its name. */
export const METRICS_SCRIPTS = [
  '040_metrics_by_year.sql',
  '041_metrics_by_genre_year.sql',
  '042_metrics_by_company_year.sql',
  '043_releases_by_company_genre_year.sql',
] as const

export const METRICS_TABLES = METRICS_SCRIPTS.map((script) => script.replace(/^\d+_/, '').replace(/\.sql$/, ''))
