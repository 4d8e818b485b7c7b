import { columnNamed, type Sql, sql } from '../../../clickhouse/index.js'
import type { FileFormat } from './formats.js'

/** What a column is to those who read the files, by the names that Hive, Spark and Athena have for it. */
export type ColumnType =
  | 'bigint'
  | 'int'
  | 'double'
  | 'boolean'
  | 'date'
  | 'string'
  | 'array<struct<code:string,name:string>>'

export interface ExportedColumn {
  readonly name: string
  readonly type: ColumnType
  readonly nullable: boolean
  readonly value: Sql
}

/** How a value becomes one of the type. Whole numbers are signed: few readers have others. Floats are such already. */
const CASTS: Readonly<Record<ColumnType, (value: Sql, format: FileFormat) => Sql>> = {
  bigint: (value) => sql`toInt64(${value})`,
  int: (value) => sql`toInt32(${value})`,
  double: (value) => value,
  boolean: (value) => value,
  date: (value) => value,
  string: (value) => value,
  'array<struct<code:string,name:string>>': (value, { nested }) => (nested ? value : sql`toJSONString(${value})`),
}

export function columnOf(name: string, type: ColumnType, value: Sql = columnNamed(name)): ExportedColumn {
  return { name, type, nullable: false, value }
}

/** A column that is null where `value` is, or where it is what stands for unknown in the tables: an empty text, a 0. */
export function nullable(name: string, type: ColumnType, value: Sql = columnNamed(name)): ExportedColumn {
  return { name, type, nullable: true, value: type === 'string' ? sql`nullIf(${value}, '')` : value }
}

/** What stands in a SELECT for the column. */
export function selected({ name, type, value }: ExportedColumn, format: FileFormat): Sql {
  return sql`${CASTS[type](value, format)} AS ${columnNamed(name)}`
}
