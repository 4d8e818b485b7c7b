import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client'
import type { Statement } from '../questions/question.js'

/** The official client as one would set it up for a server nearby. */
export function sqlClient(url: string, database: string, clients: number): ClickHouseClient {
  return createClient({
    url,
    database,
    max_open_connections: clients,
    // Tables of a million movies take a while to make.
    request_timeout: 600_000,
    log: { level: ClickHouseLogLevel.ERROR }, // it warns of long timeouts
    clickhouse_settings: { output_format_json_quote_64bit_integers: 0 },
  })
}

/** The text of the answer: rows as lines of JSON. */
export async function askSQL(client: ClickHouseClient, { sql, values }: Statement): Promise<string> {
  const answer = await client.query({ query: sql, query_params: { ...values }, format: 'JSONCompactEachRow' })
  return answer.text()
}
