import { columnNamed, identifier, type Sql, sql } from '../../../clickhouse/index.js'
import type { Dimension, Names } from '../plan/dimension.js'
import { column } from './columns.js'

export type NamedDimension = Dimension & { readonly names: Names }

/** Whether the dimension's values have names, in a table of their own. */
export function isNamed(dimension: Dimension): dimension is NamedDimension {
  return dimension.names !== null
}

/** The join that brings a dimension's names to the groups. */
export function namesJoin(dimension: NamedDimension, database: string): Sql {
  const { names, key } = dimension
  const table = columnNamed(names.table)
  const id = columnNamed(`${key}NameId`)
  const columns = sql`${columnNamed(names.id)} AS ${id}, name AS ${nameColumn(dimension)}`
  return sql`LEFT JOIN (SELECT ${columns} FROM ${identifier(database)}.${table}) AS ${table} ON ${id} = ${column(dimension)}`
}

/** The column of the joined groups with their names. */
export function nameColumn({ key }: Dimension): Sql {
  return columnNamed(`${key}Name`)
}
