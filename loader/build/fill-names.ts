import { type ClickHouse, identifier, sql } from '../../clickhouse/index.js'
import { NAMES_TABLES } from './names-tables.js'

/** Fills the tables of names from the names in the movies. */
export async function fillNames(ch: ClickHouse, database: string): Promise<void> {
  const db = identifier(database)
  for (const { table, rows } of NAMES_TABLES) {
    await ch.command(sql`INSERT INTO ${db}.${identifier(table)} ${rows(db)}`, { maxExecutionSeconds: 0 })
  }
}
