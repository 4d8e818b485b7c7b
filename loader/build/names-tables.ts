import { type Sql, sql } from '../../clickhouse/index.js'

/** A table with one name for each id or code: where names differ between movies, that of the movie with the highest id. */
interface NamesTable {
  readonly table: string
  /** Its DDL. */
  readonly script: string
  /** What it is filled with, from the other tables of the snapshot. */
  rows(db: Sql): Sql
}

/** All of them. */
export const NAMES_TABLES: readonly NamesTable[] = [
  {
    table: 'genres',
    script: '021_genres.sql',
    rows: (db) => sql`SELECT genre_id, argMax(name, movie_id) FROM ${db}.movie_genres GROUP BY genre_id`,
  },
  {
    table: 'companies',
    script: '022_companies.sql',
    rows: (db) => sql`SELECT company_id, argMax(name, movie_id) FROM ${db}.movie_companies GROUP BY company_id`,
  },
  {
    table: 'countries',
    script: '025_countries.sql',
    rows: (db) => codedNames(db, sql`countries`),
  },
  {
    table: 'collections',
    script: '026_collections.sql',
    rows: (db) => sql`
      SELECT assumeNotNull(collection_id) AS id, argMax(collection_name, serving_movies.id)
      FROM ${db}.serving_movies WHERE isNotNull(collection_id) GROUP BY collection_id`,
  },
  {
    table: 'languages',
    script: '027_languages.sql',
    rows: (db) => codedNames(db, sql`spoken_languages`),
  },
]

/** Those in a list of each movie. */
function codedNames(db: Sql, list: Sql): Sql {
  return sql`
    SELECT element.code, argMax(element.name, id) FROM ${db}.serving_movies ARRAY JOIN ${list} AS element GROUP BY element.code`
}
