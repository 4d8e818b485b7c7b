import { bind, join, type RowShape, type Sql, sql } from '../../clickhouse/index.js'
import { chooseSource } from './choose-source.js'
import { column, GROUPS, shapeOf } from './columns.js'
import { groups } from './groups.js'
import { name } from './name.js'
import { namesJoin, namesNeeded, orderClause } from './order.js'
import type { Plan, TopRows } from './plan.js'
import type { Source } from './sources.js'

/** A plan as SQL, and what its rows look like. */
export interface Statement {
  readonly source: Source
  readonly text: Sql
  readonly shape: RowShape
}

/** The SQL of a plan: its groups, the best of them, how many those are, and the page of them. */
export function statement(plan: Plan, database: string): Statement {
  const source = chooseSource(plan)
  const shape = shapeOf(plan)
  const order = orderClause(plan)
  const names = namesNeeded(plan).map((dimension) => namesJoin(dimension, database))
  if (names.length === 0 && (plan.top === null || !plan.countGroups)) {
    const text = sql`${groups(plan, source, database, plan.countGroups)} ${order} ${bestRows(plan.top)} ${pageOf(plan)}`
    return { source, shape, text }
  }
  const best = sql`
    SELECT * FROM (${groups(plan, source, database, false)}) AS found ${join(names, sql` `)} ${order} ${bestRows(plan.top)}`
  const columns = Object.keys(shape).map((each) =>
    each === GROUPS ? sql`count() OVER () AS ${name(GROUPS)}` : name(each),
  )
  return { source, shape, text: sql`SELECT ${join(columns, sql`, `)} FROM (${best}) ${order} ${pageOf(plan)}` }
}

function bestRows(top: TopRows | null): Sql {
  return top === null ? sql`` : sql`LIMIT ${bind.uint64(top.first)} BY ${join(top.within.map(column), sql`, `)}`
}

function pageOf({ page }: Plan): Sql {
  return page === null ? sql`` : sql`LIMIT ${bind.uint64(page.limit)} OFFSET ${bind.uint64(page.offset)}`
}
