import { type Aggregates, columnNamed, join, overTakenParts, type Sql, sql } from '../../../clickhouse/index.js'
import { type Origin, withOrigin } from '../../request/origin.js'
import { countingOf, isSplit, listsGrouped, PARTS } from '../plan/choose-source.js'
import type { Measure } from '../plan/measures.js'
import { othersOf, type Plan, plan } from '../plan/plan.js'
import { columnsMeasured, movieSource } from '../plan/sources.js'
import { column, shapeOf } from './columns.js'
import { from, totalOf } from './groups.js'
import { namesJoin } from './names.js'
import { namesNeeded, orderClause } from './order.js'
import { buildStatement, type Statement } from './statement.js'

const MOVIE = 'id'

const ORIGIN: Origin = {
  source: movieSource.table,
  why: 'What is in no row shown is counted movie by movie, so that a movie of several groups counts once.',
}

/**
 * The groups that are not among the first rows of a plan, as if all of them were one: a row for each combination of the
 * dimensions that the best rows are chosen within. It has a movie of several of them once, with all of its parts in them.
 */
export function buildOthers(asked: Plan, measures: readonly Measure[], database: string): Statement {
  const others = othersOf(asked, measures)
  const shape = shapeOf(others)
  const names = namesNeeded(others).map((dimension) => namesJoin(dimension, database))
  const columns = [
    ...others.dimensions.map((dimension) => sql`${dimension.value} AS ${column(dimension)}`),
    ...ofMeasures(asked, others, overTakenParts(columnNamed, asked.dollarsOf), database),
  ]
  const groups = others.dimensions.map(({ group }) => group)
  const rows = sql`SELECT ${join(columns, sql`, `)} FROM (${movies(asked, others, database)})
    ${groups.length === 0 ? sql`` : sql`GROUP BY ${join(groups, sql`, `)}`}
    HAVING count() > 0`
  const shown = join(Object.keys(shape).map(columnNamed), sql`, `)
  const text = sql`SELECT ${shown} FROM (${rows}) AS found ${join(names, sql` `)} ${orderClause(others)}`
  return { source: movieSource, shape, text: withOrigin(text, () => ORIGIN) }
}

function ofMeasures(asked: Plan, others: Plan, aggregates: Aggregates, database: string): Sql[] {
  const rest = { total: totalOf(asked, database), upToYear: () => null }
  return others.measures.map((each) => sql`${each.expression(aggregates, isSplit(asked), rest)} AS ${column(each)}`)
}

/** A row for each movie of the groups that are not shown, with how many of its parts are in them. */
function movies(asked: Plan, { dimensions, measures }: Plan, database: string): Sql {
  const counting = countingOf(asked)
  const keyNames = new Set([MOVIE, ...dimensions.map((each) => each.column)])
  const measured = new Set(measures.flatMap((each) => [...columnsMeasured(movieSource, each, counting)]))
  // What the movie has alone is no part of it: the column is made where there are lists.
  const hasParts = listsGrouped(asked).length > 0
  const keys = [...keyNames].map(columnNamed)
  const values = [...measured].filter((name) => !keyNames.has(name) && (hasParts || name !== PARTS)).map(columnNamed)
  const columns = [...keys, ...values]
  const inRest = sql`SELECT ${join(columns, sql`, `)} ${from({ ...asked, measures, having: [], orderBy: [] }, movieSource, database, [MOVIE])}
    AND ${isNotShown(asked, database)}`
  if (!hasParts) return inRest
  const once = values.map((value) => sql`any(${value}) AS ${value}`)
  return sql`SELECT ${join([...keys, ...once, sql`count() AS taken`], sql`, `)} FROM (${inRest})
    GROUP BY ${join(keys, sql`, `)}`
}

function isNotShown(asked: Plan, database: string): Sql {
  const { dimensions } = asked
  const { text } = buildStatement(plan({ ...asked, measures: [], countGroups: false }), database)
  if (dimensions.length === 0) return sql`1 NOT IN (SELECT 1 FROM (${text}))`
  const groups = dimensions.map(({ group }) => group)
  const shown = dimensions.map((each) => sql`ifNull(${column(each)}, ${each.unknown})`)
  return sql`(${join(groups, sql`, `)}) NOT IN (SELECT ${join(shown, sql`, `)} FROM (${text}))`
}
