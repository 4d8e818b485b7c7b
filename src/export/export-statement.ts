import { join, type Sql, sql } from '../../clickhouse/index.js'
import { chooseSource } from '../stats/plan/choose-source.js'
import type { Plan } from '../stats/plan/plan.js'
import { groups } from '../stats/sql/groups.js'
import { isNamed, namesJoin } from '../stats/sql/names.js'
import { orderClause } from '../stats/sql/order.js'
import { bestRows, pageOf } from '../stats/sql/statement.js'
import { exportColumns } from './export-columns.js'

/** The rows of a plan with the names of their groups beside the ids, and columns named and typed for other programs. */
export function exportStatement(plan: Plan, database: string): Sql {
  const order = orderClause(plan)
  const best = plan.top === null ? sql`` : sql`${order} ${bestRows(plan.top)}`
  const names = plan.dimensions.filter(isNamed).map((dimension) => namesJoin(dimension, database))
  return sql`
    SELECT ${exportColumns(plan)}
    FROM (
      SELECT * FROM (${groups(plan, chooseSource(plan), database, false)}) AS found ${join(names, sql` `)} ${best}
    )
    ${order} ${pageOf(plan)}
    SETTINGS format_csv_null_representation = '', output_format_parquet_compression_method = 'snappy'`
}
