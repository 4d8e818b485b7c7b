import { bind, type ClickHouse, col, identifier, join, type Sql, sql } from '../../clickhouse/index.js'
import { type ExportedColumn, selected } from './columns.js'
import { type ExportFormat, fileFormats } from './formats.js'
import { type ExportedTable, moviesColumns, singleTables } from './tables.js'

/** A file that an export writes. */
export interface ExportFile {
  readonly table: string
  /** Relative to the folder of the export, with `/`. */
  readonly path: string
  readonly rows: number
  readonly statement: Sql
}

/** The files of a snapshot. Each table is a folder, because that is what a table is to Hive's and Athena's readers. */
export async function filesOf(ch: ClickHouse, database: string, format: ExportFormat): Promise<ExportFile[]> {
  const db = identifier(database)
  const [months, singles] = await Promise.all([
    movieFiles(ch, db, format),
    Promise.all(singleTables.map((table) => singleFile(ch, db, table, format))),
  ])
  return [...singles, ...months]
}

async function movieFiles(ch: ClickHouse, db: Sql, format: ExportFormat): Promise<ExportFile[]> {
  const months = await ch.query(
    sql`SELECT year, month, count() FROM ${db}.movies GROUP BY year, month ORDER BY year, month`,
    { year: col.int, month: col.int, rows: col.int },
    { maxExecutionSeconds: 0 },
  )
  return months.map(({ year, month, rows }) => ({
    table: 'movies',
    path: `movies/year=${year}/month=${month}/movies.${format}`,
    rows,
    statement: select(
      moviesColumns,
      sql`FROM ${db}.movies WHERE year = ${bind.uint16(year)} AND month = ${bind.uint8(month)} ORDER BY id`,
      format,
    ),
  }))
}

async function singleFile(ch: ClickHouse, db: Sql, table: ExportedTable, format: ExportFormat): Promise<ExportFile> {
  const counted = await ch.query(
    sql`SELECT count() FROM (SELECT 1 ${table.from(db)} SETTINGS optimize_aggregation_in_order = 1)`,
    { rows: col.int },
    { maxExecutionSeconds: 0 },
  )
  return {
    table: table.name,
    path: `${table.name}/${table.name}.${format}`,
    rows: counted[0]?.rows ?? 0,
    statement: select(table.columns, table.from(db), format),
  }
}

/** Groups are in the order of the tables, so that only one is in memory at a time; an alias never hides a column. */
function select(columns: readonly ExportedColumn[], from: Sql, format: ExportFormat): Sql {
  const file = fileFormats[format]
  return sql`
    SELECT ${join(
      columns.map((column) => selected(column, file)),
      sql`, `,
    )} ${from}
    SETTINGS prefer_column_name_to_alias = 1, optimize_aggregation_in_order = 1, ${file.settings}`
}
