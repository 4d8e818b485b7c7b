import type { ClickHouseClient } from '@clickhouse/client'
import type { World } from './parameters.js'

const COMPANIES = 20_000

/** Finds out what can be asked about in the tables by hand. */
export async function readWorld(client: ClickHouseClient): Promise<World> {
  const ids = async (query: string): Promise<number[]> => {
    const answer = await client.query({ query, format: 'JSONCompactEachRow' })
    return (await answer.json<[number]>()).map(([id]) => id)
  }
  return {
    genres: await ids('SELECT genre_id FROM genre_years GROUP BY genre_id ORDER BY sum(movies) DESC, genre_id'),
    companies: await ids(`
      SELECT company_id FROM company_years WHERE company_id != 0
      GROUP BY company_id ORDER BY sum(movies) DESC, company_id LIMIT ${COMPANIES}`),
  }
}
