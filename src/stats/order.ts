import { identifier, join, type Sql, sql } from '../../clickhouse/index.js'
import { column } from './columns.js'
import type { Dimension } from './dimensions.js'
import { name } from './name.js'
import { isMeasure, type Order, type Plan } from './plan.js'

type NamedDimension = Dimension & { readonly names: string }

/** The dimensions whose names the order needs: the names are in tables of their own. */
export function namesNeeded(plan: Plan): NamedDimension[] {
  return plan.orderBy.flatMap(({ by }) => (!isMeasure(by) && hasNames(by) ? [by] : []))
}

/** The join that brings a dimension's names to the groups. */
export function namesJoin(dimension: NamedDimension, database: string): Sql {
  const table = sql`${identifier(database)}.${name(dimension.names)}`
  const id = name(`${dimension.key}NameId`)
  return sql`LEFT JOIN (SELECT id AS ${id}, name AS ${nameColumn(dimension)} FROM ${table}) AS ${name(dimension.names)} ON ${id} = ${column(dimension)}`
}

/** ORDER BY of a plan's rows: nulls last, and in the end the dimensions themselves, so that no two rows tie. */
export function orderClause(plan: Plan): Sql {
  if (plan.dimensions.length === 0) return sql``
  const decided = new Set(plan.orderBy.flatMap(({ by }) => (isMeasure(by) || hasNames(by) ? [] : [by])))
  const undecided = plan.dimensions.filter((dimension) => !decided.has(dimension))
  const ties = undecided.map((dimension) => sql`${column(dimension)} ASC NULLS LAST`)
  return sql`ORDER BY ${join([...plan.orderBy.flatMap(terms), ...ties], sql`, `)}`
}

function terms({ by, direction }: Order): Sql[] {
  const towards = direction === 'ASC' ? sql`ASC` : sql`DESC`
  if (isMeasure(by) || !hasNames(by)) return [sql`${column(by)} ${towards} NULLS LAST`]
  return [sql`isNull(${column(by)})`, sql`${nameColumn(by)} ${towards}`]
}

function hasNames(dimension: Dimension): dimension is NamedDimension {
  return dimension.names !== null
}

function nameColumn(dimension: Dimension): Sql {
  return name(`${dimension.key}Name`)
}
