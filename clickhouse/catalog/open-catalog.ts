import type { ClickHouse } from '../connection/client.js'
import { col } from '../sql/rows.js'
import { bind, identifier, Sql, sql } from '../sql/sql.js'
import { runScript } from '../tables/run-script.js'
import type { CatalogColumn, CatalogColumns } from './catalog-column.js'
import { catalogDatabase } from './databases.js'
import { catalogTables } from './tables.js'

const SCRIPTS = [
  '001_snapshots.sql',
  '002_loads.sql',
  '003_quarantine.sql',
  '004_made_up_loads.sql',
  '005_api_keys.sql',
  '006_audit.sql',
] as const

/** Makes what the catalog lacks: all of it, or what came with this version. Usually nothing, which takes one statement. */
export async function openCatalog(ch: ClickHouse): Promise<void> {
  const there = await columnsThere(ch)
  const isWhole = catalogTables.every(
    ({ name, view, columns }) =>
      lacking(columns, there.get(name)).length === 0 && lacking(columns, there.get(view)).length === 0,
  )
  if (isWhole) return
  const db = catalogDatabase(ch.prefix)
  await ch.command(sql`CREATE DATABASE IF NOT EXISTS ${identifier(db)}`)
  for (const table of catalogTables) {
    if (!there.has(table.name)) continue
    for (const { name, type } of lacking(table.columns, there.get(table.name))) {
      await ch.command(
        sql`ALTER TABLE ${table.stored(ch)} ADD COLUMN IF NOT EXISTS ${identifier(name)} ${new Sql([type], [])}`,
      )
    }
  }
  for (const script of SCRIPTS) await runScript(ch, script, { db })
}

function lacking(columns: CatalogColumns, there: ReadonlySet<string> = new Set()): CatalogColumn<unknown>[] {
  return Object.values(columns).filter(({ name }) => !there.has(name))
}

/** The columns of each table and view. */
async function columnsThere(ch: ClickHouse): Promise<Map<string, Set<string>>> {
  const rows = await ch.query(
    sql`
      SELECT table, groupArray(name) FROM system.columns
      WHERE database = ${bind.string(catalogDatabase(ch.prefix))} GROUP BY table`,
    { table: col.string, names: col.array(col.string) },
  )
  return new Map(rows.map(({ table, names }) => [table, new Set(names)]))
}
