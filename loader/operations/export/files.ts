import { type ClickHouse, col, identifier, join, type Sql, sql } from '../../../clickhouse/index.js'
import { type ExportedColumn, selected } from './columns.js'
import { type ExportFormat, fileFormats } from './formats.js'
import { moviesColumns } from './movies-columns.js'
import { type Partition, type Partitioning, partitionColumns, partitionCondition, partitionPath } from './partitions.js'
import { type ExportedTable, singleTables } from './tables.js'

/** A file that an export writes. */
export interface ExportFile {
  readonly table: string
  /** Relative to the folder of the export, with `/`. */
  readonly path: string
  readonly rows: number
  readonly statement: Sql
}

/** The files of a snapshot. Each table is a folder, because that is what a table is to Hive's and Athena's readers. */
export async function filesOf(
  ch: ClickHouse,
  database: string,
  format: ExportFormat,
  partitionBy: Partitioning,
): Promise<ExportFile[]> {
  const db = identifier(database)
  const [movies, singles] = await Promise.all([
    movieFiles(ch, db, format, partitionBy),
    Promise.all(singleTables.map((table) => singleFile(ch, db, table, format))),
  ])
  return [...singles, ...movies]
}

async function movieFiles(
  ch: ClickHouse,
  db: Sql,
  format: ExportFormat,
  partitionBy: Partitioning,
): Promise<ExportFile[]> {
  const partitions = await partitionsOf(ch, db, partitionBy)
  const columns = columnsInside(partitionBy)
  return partitions.map(({ partition, rows }) => ({
    table: 'movies',
    path: `movies/${partitionPath(partition)}movies.${format}`,
    rows,
    // Sorted, so that readers of some years can skip the rest; on disk, because all movies may not fit into memory.
    statement: select(
      columns,
      sql`FROM ${db}.movies WHERE ${partitionCondition(partition)} ORDER BY year, month, id`,
      format,
      sql`max_bytes_before_external_sort = 268435456, max_bytes_ratio_before_external_sort = 0`,
    ),
  }))
}

/** The columns of movies that are inside the files. */
export function columnsInside(partitionBy: Partitioning): ExportedColumn[] {
  const inPath: readonly string[] = partitionColumns[partitionBy]
  return moviesColumns.filter(({ name }) => !inPath.includes(name))
}

async function partitionsOf(
  ch: ClickHouse,
  db: Sql,
  partitionBy: Partitioning,
): Promise<{ partition: Partition; rows: number }[]> {
  const names = partitionColumns[partitionBy]
  const found = await ch.query(
    sql`SELECT year, month, count() FROM ${db}.movies GROUP BY year, month ORDER BY year, month`,
    { year: col.int, month: col.int, rows: col.int },
    { maxExecutionSeconds: 0 },
  )
  const partitions = new Map(names.length === 0 ? [['', { partition: {}, rows: 0 }]] : [])
  for (const { rows, ...month } of found) {
    const partition: Partition = Object.fromEntries(names.map((name) => [name, month[name]]))
    const path = partitionPath(partition)
    partitions.set(path, { partition, rows: rows + (partitions.get(path)?.rows ?? 0) })
  }
  return [...partitions.values()]
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
function select(columns: readonly ExportedColumn[], from: Sql, format: ExportFormat, further?: Sql): Sql {
  const file = fileFormats[format]
  const settings = [
    sql`prefer_column_name_to_alias = 1, optimize_aggregation_in_order = 1`,
    file.settings,
    ...(further === undefined ? [] : [further]),
  ]
  return sql`
    SELECT ${join(
      columns.map((column) => selected(column, file)),
      sql`, `,
    )} ${from}
    SETTINGS ${join(settings, sql`, `)}`
}
