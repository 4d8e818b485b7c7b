import type { ClickHouseClient } from '@clickhouse/client'

/** What ClickHouse has done since it was started. */
export interface ClickHouseUsage {
  readonly statements: number
  readonly cpuSeconds: number
}

const QUERY = `
  SELECT sumIf(value, event = 'InitialQuery'), sumIf(value, event IN ('UserTimeMicroseconds', 'SystemTimeMicroseconds'))
  FROM system.events`

/** Counts itself among the statements. */
export async function clickHouseUsage(client: ClickHouseClient): Promise<ClickHouseUsage> {
  const answer = await client.query({ query: QUERY, format: 'JSONCompactEachRow' })
  const [row] = await answer.json<[string, string]>()
  return { statements: Number(row?.[0]), cpuSeconds: Number(row?.[1]) / 1e6 }
}
