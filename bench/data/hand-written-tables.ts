import type { ClickHouseClient } from '@clickhouse/client'

/**
 * What somebody who knows ClickHouse would make of the movies to ask these questions in SQL: movies with their names
 * beside them, sorted for each use, and final numbers where years of genres and companies are asked for.
 */
const TABLES = [
  `CREATE TABLE companies ENGINE = MergeTree ORDER BY id SETTINGS index_granularity = 256 AS
  SELECT id, name FROM {base:Identifier}.companies`,

  `CREATE TABLE movies ENGINE = MergeTree ORDER BY (year, id) SETTINGS index_granularity = 4096 AS
  SELECT
    movie.id AS id, title, release_date, year, budget, revenue, revenue - budget AS profit, popularity,
    genre.ids AS genre_ids, genre.names AS genres, company.ids AS company_ids, company.names AS companies
  FROM {base:Identifier}.movies AS movie
  LEFT JOIN (
    SELECT
      movie_id, arraySort(groupArray((position, genre_id, CAST(known.name AS LowCardinality(String))))) AS list,
      list.2 AS ids, list.3 AS names
    FROM {base:Identifier}.movie_genres AS link
    INNER JOIN {base:Identifier}.genres AS known ON known.id = link.genre_id
    GROUP BY movie_id
  ) AS genre ON genre.movie_id = movie.id
  LEFT JOIN (
    SELECT movie_id, arraySort(groupArray((position, company_id, known.name))) AS list, list.2 AS ids, list.3 AS names
    FROM {base:Identifier}.movie_companies AS link
    INNER JOIN {base:Identifier}.companies AS known ON known.id = link.company_id
    GROUP BY movie_id
  ) AS company ON company.movie_id = movie.id`,

  `CREATE TABLE genre_movies ENGINE = MergeTree ORDER BY (genre_id, release_date, id)
  SETTINGS index_granularity = 1024 AS
  SELECT
    genre_id, genre, id, title, release_date, year, budget, revenue, profit, popularity, genres, companies
  FROM movies ARRAY JOIN genre_ids AS genre_id, genres AS genre`,

  `CREATE TABLE company_movies ENGINE = MergeTree ORDER BY (company_id, year) SETTINGS index_granularity = 512 AS
  SELECT company_id, company, year, budget, revenue, profit, popularity, genres
  FROM movies
  ARRAY JOIN
    if(empty(company_ids), [0], company_ids) AS company_id,
    if(empty(company_ids), [''], companies) AS company`,

  `CREATE TABLE genre_years ENGINE = MergeTree ORDER BY (genre_id, year) AS
  SELECT
    genre_id, any(genre) AS genre, year, count() AS movies,
    sum(budget) AS budget, sum(revenue) AS revenue, sum(profit) AS profit,
    toFloat64(sum(toDecimal128(toString(popularity), 18))) AS popularity_sum,
    popularity_sum / nullIf(count(popularity), 0) AS popularity_avg,
    max(popularity) AS popularity_max,
    quantileExactInclusive(0.5)(popularity) AS popularity_median
  FROM genre_movies GROUP BY genre_id, year`,

  `CREATE TABLE year_companies ENGINE = MergeTree ORDER BY (year, company_id) AS
  SELECT year, company_id, count() AS movies, sum(revenue) AS revenue FROM company_movies GROUP BY year, company_id`,

  `CREATE TABLE company_years ENGINE = MergeTree ORDER BY (company_id, year) SETTINGS index_granularity = 512 AS
  SELECT
    company_id, any(company) AS company, year, count() AS movies,
    sum(budget) AS budget, sum(revenue) AS revenue, sum(profit) AS profit, avg(popularity) AS popularity_avg,
    sumMap(genres, arrayMap(genre -> toUInt32(1), genres)) AS by_genre,
    arraySort(arrayZip(by_genre.1, by_genre.2)) AS releases
  FROM company_movies GROUP BY company_id, year`,
]

/** Makes a database anew. */
export async function makeDatabase(client: ClickHouseClient, database: string): Promise<void> {
  await client.command({ query: 'DROP DATABASE IF EXISTS {database:Identifier}', query_params: { database } })
  await client.command({ query: 'CREATE DATABASE {database:Identifier}', query_params: { database } })
}

/** Makes them from the base tables of a snapshot, in the database of the client. */
export async function makeHandWrittenTables(client: ClickHouseClient, base: string): Promise<void> {
  for (const query of TABLES) await client.command({ query, query_params: { base } })
  // One part of each, as after a while.
  for (const { name } of await tablesOf(client)) {
    await client.command({ query: 'OPTIMIZE TABLE {name:Identifier} FINAL', query_params: { name } })
  }
}

async function tablesOf(client: ClickHouseClient): Promise<{ name: string }[]> {
  const found = await client.query({ query: 'SHOW TABLES', format: 'JSONEachRow' })
  return found.json<{ name: string }>()
}
