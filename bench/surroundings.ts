import { readFile } from 'node:fs/promises'
import { availableParallelism, cpus, release, totalmem, type } from 'node:os'
import type { ClickHouseClient } from '@clickhouse/client'
import { pandasVersion } from './load/pandas.js'
import { POSTGRAPHILE } from './postgraphile/install.js'
import { postgresVersion } from './postgraphile/postgres.js'
import type { Machine } from './results.js'

export function thisMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    system: `${type()} ${release()}`,
  }
}

export async function versionsOf(client: ClickHouseClient, postgraphile: boolean): Promise<Record<string, string>> {
  const answer = await client.query({ query: 'SELECT version() AS version', format: 'JSONEachRow' })
  const [clickhouse] = await answer.json<{ version: string }>()
  const pandas = await pandasVersion()
  return {
    'Node.js': process.versions.node,
    ClickHouse: clickhouse?.version ?? 'unknown',
    chdb: await packageVersion('chdb'),
    '@clickhouse/client': await packageVersion('@clickhouse/client'),
    'csv-parse': await packageVersion('csv-parse'),
    ...(pandas === null ? {} : { pandas }),
    ...(postgraphile ? { PostGraphile: POSTGRAPHILE, PostgreSQL: await postgresVersion() } : {}),
  }
}

async function packageVersion(name: string): Promise<string> {
  const path = new URL(`../../node_modules/${name}/package.json`, import.meta.url)
  const found: unknown = JSON.parse(await readFile(path, 'utf8'))
  if (typeof found === 'object' && found !== null && 'version' in found) return String(found.version)
  throw new TypeError(`expected the version of ${name}, got none`)
}
