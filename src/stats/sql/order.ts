import { join, type Sql, sql } from '../../../clickhouse/index.js'
import type { Dimension } from '../plan/dimension.js'
import { isMeasure, type Order, type Plan } from '../plan/plan.js'
import { column } from './columns.js'
import { isNamed, type NamedDimension, nameColumn } from './names.js'

/** The dimensions whose names the order needs. */
export function namesNeeded(plan: Plan): NamedDimension[] {
  return plan.orderBy.flatMap(({ by }) => (!isMeasure(by) && isOrderedByName(by) ? [by] : []))
}

/** ORDER BY of a plan's rows: nulls last, and in the end the dimensions themselves, so that no two rows tie. */
export function orderClause(plan: Plan): Sql {
  if (plan.dimensions.length === 0) return sql``
  const decided = new Set(plan.orderBy.flatMap(({ by }) => (isMeasure(by) || isOrderedByName(by) ? [] : [by])))
  const undecided = plan.dimensions.filter((dimension) => !decided.has(dimension))
  const ties = undecided.map((dimension) => sql`${column(dimension)} ASC NULLS LAST`)
  return sql`ORDER BY ${join([...plan.orderBy.flatMap(terms), ...ties], sql`, `)}`
}

function terms({ by, direction }: Order): Sql[] {
  const towards = direction === 'ASC' ? sql`ASC` : sql`DESC`
  if (isMeasure(by) || !isOrderedByName(by)) return [sql`${column(by)} ${towards} NULLS LAST`]
  return [sql`isNull(${column(by)})`, sql`${nameColumn(by)} ${towards}`]
}

function isOrderedByName(dimension: Dimension): dimension is NamedDimension {
  return isNamed(dimension) && dimension.names.areOrder
}
