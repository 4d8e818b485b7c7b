import { bind, columnNamed, join, type RowShape, type Sql, sql } from '../../../clickhouse/index.js'
import { withOrigin } from '../../request/origin.js'
import { chooseSource, explainChoice } from '../plan/choose-source.js'
import type { Plan, TopRows } from '../plan/plan.js'
import type { Source } from '../plan/source.js'
import { column, GROUPS, shapeOf } from './columns.js'
import { groups } from './groups.js'
import { namesJoin } from './names.js'
import { namesNeeded, orderClause } from './order.js'

/** A plan as SQL, and what its rows look like. */
export interface Statement {
  readonly source: Source
  readonly text: Sql
  readonly shape: RowShape
}

/** The SQL of a plan: its groups, the best of them, how many those are, and the page of them. */
export function buildStatement(plan: Plan, database: string): Statement {
  const source = chooseSource(plan)
  const { text, shape } = select(plan, source, database)
  return { source, shape, text: withOrigin(text, () => ({ source: source.table, why: explainChoice(plan) })) }
}

function select(plan: Plan, source: Source, database: string): Omit<Statement, 'source'> {
  const shape = shapeOf(plan)
  const order = orderClause(plan)
  const best = bestRows(plan.top)
  const page = pageOf(plan)
  const names = namesNeeded(plan).map((dimension) => namesJoin(dimension, database))
  // Those of which the best are chosen can be counted only when they have been.
  const countsBest = plan.countGroups && plan.top !== null
  const rows = groups(plan, source, database, plan.countGroups && !countsBest)
  if (names.length === 0 && !countsBest) return { shape, text: sql`${rows} ${order} ${best} ${page}` }

  const found = sql`FROM (${rows}) AS found ${join(names, sql` `)} ${order} ${best}`
  const columns = Object.keys(shape).map((each) =>
    each === GROUPS && countsBest ? sql`count() OVER () AS ${columnNamed(GROUPS)}` : columnNamed(each),
  )
  const select = sql`SELECT ${join(columns, sql`, `)}`
  const text = countsBest ? sql`${select} FROM (SELECT * ${found}) ${order} ${page}` : sql`${select} ${found} ${page}`
  return { shape, text }
}

/** Of each combination the first rows. */
export function bestRows(top: TopRows | null): Sql {
  return top === null ? sql`` : sql`LIMIT ${bind.uint64(top.first)} BY ${join(top.within.map(column), sql`, `)}`
}

export function pageOf({ page }: Plan): Sql {
  return page === null ? sql`` : sql`LIMIT ${bind.uint64(page.limit)} OFFSET ${bind.uint64(page.offset)}`
}
