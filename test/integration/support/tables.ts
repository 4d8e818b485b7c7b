import {
  bind,
  type ClickHouse,
  col,
  identifier,
  join,
  type Sql,
  snapshotDatabase,
  sql,
} from '../../../clickhouse/index.js'
import { groupBy } from '../../../src/request/group-by.js'

/** What each table of a snapshot has, whatever the order of its rows: how many there are and the sum of their hashes. */
export async function tablesOf(ch: ClickHouse, snapshot: number): Promise<Record<string, string>> {
  const database = snapshotDatabase(ch.prefix, snapshot)
  const columns = await ch.query(
    sql`
      SELECT table, name, type LIKE 'AggregateFunction%'
      FROM system.columns
      WHERE database = ${bind.string(database)}
        AND table IN (SELECT name FROM system.tables WHERE database = ${bind.string(database)} AND engine LIKE '%MergeTree')
      ORDER BY table, position`,
    { table: col.string, name: col.string, isState: col.int },
  )
  const tables = groupBy(columns, ({ table }) => table)
  const contents: Record<string, string> = {}
  for (const [table, cells] of tables) contents[table] = await contentOf(ch, database, table, cells.map(cell))
  return contents
}

async function contentOf(ch: ClickHouse, database: string, table: string, cells: readonly Sql[]): Promise<string> {
  const rows = await ch.query(
    sql`
      SELECT toString((count(), sum(cityHash64(tuple(${join(cells, sql`, `)})))))
      FROM ${identifier(database)}.${identifier(table)}`,
    { content: col.string },
  )
  return rows[0]?.content ?? ''
}

function cell({ name, isState }: { readonly name: string; readonly isState: number }): Sql {
  return isState === 1 ? sql`finalizeAggregation(${identifier(name)})` : identifier(name)
}
