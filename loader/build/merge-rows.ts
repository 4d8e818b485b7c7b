import { bind, type ClickHouse, col, identifier, sql } from '../../clickhouse/index.js'

/** Merges tables that have several parts, in which rows of one key wait to be merged into one. */
export async function mergeRows(ch: ClickHouse, database: string, tables: readonly string[]): Promise<void> {
  const parts = await ch.query(
    sql`
      SELECT table FROM system.parts
      WHERE active AND database = ${bind.string(database)} AND table IN ${bind.strings(tables)}
      GROUP BY table HAVING count() > 1`,
    { table: col.string },
  )
  for (const { table } of parts) {
    await ch.command(sql`OPTIMIZE TABLE ${identifier(database)}.${identifier(table)} FINAL`, { maxExecutionSeconds: 0 })
  }
}
