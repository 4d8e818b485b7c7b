import type { ClickHouseClient } from '@clickhouse/client'
import type { Environment } from '../child/fork-probed.js'
import { runToEnd } from '../child/run-to-end.js'
import type { Drop } from './drop.js'
import { fingerprint } from './fingerprint.js'

export interface Published {
  /** Begins the names of its databases. */
  readonly prefix: string
  /** The database of the published snapshot. */
  readonly database: string
}

/** Loads a drop into the server, unless an earlier run has, with the same tables. */
export async function publish(client: ClickHouseClient, drop: Drop, env: Environment): Promise<Published> {
  const ofDrop = `bench_${drop.key}_`
  const prefix = ofDrop + (await fingerprint('clickhouse/tables', '.sql'))
  const known = await snapshotOf(client, prefix)
  if (known === undefined) {
    await dropDatabases(client, ofDrop)
    await runToEnd('loader/cli/reelhouse.js', ['load', drop.path], { ...env, CLICKHOUSE_DATABASE: prefix })
  }
  const snapshot = known ?? (await snapshotOf(client, prefix))
  if (snapshot === undefined) throw new Error(`expected a snapshot in ${prefix} after its load, got none`)
  return { prefix, database: `${prefix}_s${snapshot}` }
}

async function snapshotOf(client: ClickHouseClient, prefix: string): Promise<number | undefined> {
  const found = await client.query({
    query: 'SELECT count() AS catalogs FROM system.tables WHERE database = {prefix:String} AND name = {name:String}',
    query_params: { prefix, name: 'snapshots' },
    format: 'JSONEachRow',
  })
  const [catalog] = await found.json<{ catalogs: string }>()
  if (Number(catalog?.catalogs) === 0) return undefined
  const published = await client.query({
    query: 'SELECT snapshot FROM {prefix:Identifier}.snapshots ORDER BY publication DESC LIMIT 1',
    query_params: { prefix },
    format: 'JSONEachRow',
  })
  const [last] = await published.json<{ snapshot: number }>()
  return last?.snapshot
}

/** Those with tables of another make. */
async function dropDatabases(client: ClickHouseClient, prefix: string): Promise<void> {
  const found = await client.query({
    query: 'SELECT name FROM system.databases WHERE startsWith(name, {prefix:String})',
    query_params: { prefix },
    format: 'JSONEachRow',
  })
  for (const { name } of await found.json<{ name: string }>()) {
    await client.command({ query: 'DROP DATABASE {name:Identifier}', query_params: { name } })
  }
}
