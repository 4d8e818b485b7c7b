import type { ClickHouseClient } from '@clickhouse/client'
import type { Postgres } from './postgres.js'
import { sourceFile } from './source-file.js'

/** An array as PostgreSQL writes it. */
const literal = (column: string): string => `concat('{', substring(toJSONString(${column}), 2, -1), '}')`

/** From the tables by hand, whose rows are what the tables here hold; in the order of their columns. */
const ROWS: Readonly<Record<string, string>> = {
  companies: 'SELECT id, name FROM companies',
  genre_years: `
    SELECT
      genre_id, genre, year, movies, budget, revenue, profit,
      popularity_sum, popularity_avg, popularity_max, popularity_median
    FROM genre_years`,
  year_companies: 'SELECT year, company_id, movies, revenue FROM year_companies',
  company_years: `
    SELECT company_id, company, year, movies, budget, revenue, profit, popularity_avg, toJSONString(releases)
    FROM company_years`,
  genre_movies: `
    SELECT genre_id, id, title, release_date, revenue, popularity, ${literal('genres')}, ${literal('companies')}
    FROM genre_movies`,
}

/** Makes the tables anew. */
export async function fillPostgres(postgres: Postgres, client: ClickHouseClient): Promise<void> {
  await postgres.psql(['-f', sourceFile('schema.sql')])
  for (const [table, rows] of Object.entries(ROWS)) {
    const { stream } = await client.exec({ query: `${rows} FORMAT TabSeparated` })
    await postgres.psql(['-c', `COPY bench.${table} FROM STDIN`], stream)
  }
  await postgres.psql(['-c', 'CREATE INDEX ON bench.genre_movies (genre_id, release_date DESC, id)'])
  await postgres.psql(['-c', 'VACUUM ANALYZE'])
}
