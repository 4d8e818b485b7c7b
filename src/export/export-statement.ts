import { identifier, join, type Sql, sql } from '../../clickhouse/index.js'
import { chooseSource } from '../stats/choose-source.js'
import { column } from '../stats/columns.js'
import type { Dimension } from '../stats/dimensions.js'
import { groups } from '../stats/groups.js'
import { name } from '../stats/name.js'
import { orderClause } from '../stats/order.js'
import type { Plan } from '../stats/plan.js'
import { bestRows, pageOf } from '../stats/statement.js'
import { exportColumns, groupNames } from './export-columns.js'

/** The rows of a plan with the names of their groups beside the ids, and columns named and typed for other programs. */
export function exportStatement(plan: Plan, database: string): Sql {
  const order = orderClause(plan)
  const best = plan.top === null ? sql`` : sql`${order} ${bestRows(plan.top)}`
  const names = plan.dimensions.flatMap((dimension) => nameJoin(dimension, database))
  return sql`
    SELECT ${exportColumns(plan)}
    FROM (
      SELECT * FROM (${groups(plan, chooseSource(plan), database, false)}) AS found ${join(names, sql` `)} ${best}
    )
    ${order} ${pageOf(plan)}
    SETTINGS format_csv_null_representation = '', output_format_parquet_compression_method = 'snappy'`
}

function nameJoin(dimension: Dimension, database: string): Sql[] {
  const names = groupNames[dimension.name]
  if (names === undefined) return []
  const id = name(`${dimension.key}NameId`)
  const table = sql`${identifier(database)}.${name(names.table)}`
  const columns = sql`${name(names.id)} AS ${id}, name AS ${name(`${dimension.key}Name`)}`
  return [sql`LEFT JOIN (SELECT ${columns} FROM ${table}) AS ${name(names.table)} ON ${id} = ${column(dimension)}`]
}
