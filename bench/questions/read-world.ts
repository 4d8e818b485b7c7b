import type { ClickHouseClient } from '@clickhouse/client'
import type { World } from './parameters.js'

const COMPANIES = 2000

/** Finds out what can be asked about in a database. */
export async function readWorld(client: ClickHouseClient, database: string): Promise<World> {
  const ids = async (query: string): Promise<number[]> => {
    const answer = await client.query({ query, query_params: { database }, format: 'JSONCompactEachRow' })
    return (await answer.json<[number]>()).map(([id]) => id)
  }
  return {
    database,
    genres: await ids(`
      SELECT genre_id FROM {database:Identifier}.metrics_by_genre_year WHERE genre_id != 0
      GROUP BY genre_id ORDER BY sum(movie_count) DESC, genre_id`),
    companies: await ids(`
      SELECT company_id FROM {database:Identifier}.company_movies WHERE company_id != 0
      GROUP BY company_id ORDER BY count() DESC, company_id LIMIT ${COMPANIES}`),
  }
}
