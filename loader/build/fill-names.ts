import { type ClickHouse, identifier, sql } from '../../clickhouse/index.js'

/** Fills the tables that have one name for each genre, company and country, from the names in the movies. */
export async function fillNames(ch: ClickHouse, database: string): Promise<void> {
  const db = identifier(database)
  const fills = [
    sql`INSERT INTO ${db}.genres SELECT genre_id, argMax(name, movie_id) FROM ${db}.movie_genres GROUP BY genre_id`,
    sql`INSERT INTO ${db}.companies SELECT company_id, argMax(name, movie_id) FROM ${db}.movie_companies GROUP BY company_id`,
    sql`
      INSERT INTO ${db}.countries
      SELECT country.code, argMax(country.name, id) FROM ${db}.serving_movies ARRAY JOIN countries AS country GROUP BY country.code`,
  ]
  for (const fill of fills) await ch.command(fill, { maxExecutionSeconds: 0 })
}
