import { bind, identifier, join, type Sql, sql } from '../../clickhouse/index.js'
import { kinds, nullable } from '../filter/filter-column.js'
import { all, filterConditions } from '../filter/filter-condition.js'
import { listHasOneOf } from '../filter/list-has.js'
import { movieCondition } from '../movie/movie-condition.js'
import { isSplit, relationsOf } from './choose-source.js'
import { column, GROUPS } from './columns.js'
import { dimensions, type Relation } from './dimensions.js'
import { name } from './name.js'
import { computedMeasures, type Pin, type Plan } from './plan.js'
import type { Source } from './sources.js'

/** SELECT … GROUP BY … HAVING: one row for each group of a plan, in no order. */
export function groups(plan: Plan, source: Source, database: string, countGroups: boolean): Sql {
  const split = isSplit(plan)
  const columns = [
    ...plan.dimensions.map((dimension) => sql`${dimension.value} AS ${column(dimension)}`),
    ...computedMeasures(plan).map((each) => sql`${each.expression(source.aggregates, split)} AS ${column(each)}`),
    ...(countGroups ? [sql`count() OVER () AS ${name(GROUPS)}`] : []),
  ]
  const keys = join(plan.dimensions.map(column), sql`, `)
  const conditions = plan.having.flatMap(({ measure, condition, path }) =>
    filterConditions(nullable(column(measure), kinds.number), condition, path),
  )
  return sql`SELECT ${join(columns, sql`, `)}
    ${source.relations === null ? fromMovies(plan, source, database) : fromMetrics(plan, source, database)}
    ${plan.dimensions.length === 0 ? sql`` : sql`GROUP BY ${keys}`}
    ${conditions.length === 0 ? sql`` : sql`HAVING ${all(conditions)}`}`
}

function fromMetrics(plan: Plan, source: Source, database: string): Sql {
  const conditions = [movieCondition(plan.where, database), ...pinned(plan.pin, memberIs)]
  return sql`FROM ${table(source, database)} WHERE ${all(conditions)}`
}

function fromMovies(plan: Plan, source: Source, database: string): Sql {
  const conditions = all([movieCondition(plan.where, database), ...pinned(plan.pin, listHas)])
  const relations = relationsOf(plan).flatMap((each) => dimensions[each].relation ?? [])
  const from = sql`FROM ${table(source, database)} WHERE ${conditions}`
  if (relations.length === 0) return from
  const members = plan.pin !== null && relationsOf(plan).includes(plan.pin.dimension) ? pinned(plan.pin, memberIs) : []
  return sql`
    FROM (
      SELECT year, month, original_language, status, budget, revenue, profit, popularity, runtime, vote_average,
             ${join(relations.map(memberOf), sql`, `)},
             1 / (${join(relations.map(memberCount), sql` * `)}) AS share
      ${from}
    )
    WHERE ${all(members)}`
}

function table(source: Source, database: string): Sql {
  return sql`${identifier(database)}.${name(source.table)}`
}

function memberOf({ list, none, member }: Relation): Sql {
  return sql`arrayJoin(if(empty(${list}), ${none}, ${list})) AS ${member}`
}

function memberCount({ list }: Relation): Sql {
  return sql`greatest(length(${list}), 1)`
}

/** What a pin means for the list of a movie, or for one member that a row was made for. */
interface PinCondition {
  any(relation: Relation): Sql
  of(relation: Relation, ids: readonly number[]): Sql
}

const listHas: PinCondition = {
  any: ({ list }) => sql`notEmpty(${list})`,
  of: ({ list }, ids) => listHasOneOf(list, ids),
}

const memberIs: PinCondition = {
  any: ({ member }) => sql`${member} != 0`,
  of: ({ member }, ids) => sql`${member} IN ${bind.uint32s(ids)}`,
}

function pinned(pin: Pin | null, condition: PinCondition): Sql[] {
  const relation = pin === null ? null : dimensions[pin.dimension].relation
  if (pin === null || relation === null) return []
  return [pin.ids === 'any' ? condition.any(relation) : condition.of(relation, pin.ids)]
}
