import { type ClickHouseClient, createClient } from '@clickhouse/client'
import type { Statement } from '../questions/question.js'

/** The official client as one would set it up for a server nearby. */
export function rawClient(url: string, database: string, clients: number): ClickHouseClient {
  return createClient({
    url,
    database,
    // A question may have several statements.
    max_open_connections: 4 * clients,
    clickhouse_settings: { output_format_json_quote_64bit_integers: 0 },
  })
}

/** The texts of the statements' answers: rows as lines of JSON. */
export async function askRaw(client: ClickHouseClient, statements: readonly Statement[]): Promise<string[]> {
  return Promise.all(
    statements.map(async ({ sql, values }) => {
      const answer = await client.query({ query: sql, query_params: { ...values }, format: 'JSONCompactEachRow' })
      return answer.text()
    }),
  )
}
