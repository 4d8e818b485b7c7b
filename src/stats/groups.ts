import { bind, identifier, join, type Sql, sql } from '../../clickhouse/index.js'
import { kinds, nullable } from '../filter/filter-column.js'
import { all, filterConditions } from '../filter/filter-condition.js'
import { listHasOneOf } from '../filter/list-has.js'
import { movieCondition } from '../movie/movie-condition.js'
import { type Aggregates, subjectColumn } from './aggregates.js'
import { explodedOf, isSplit, relationsOf } from './choose-source.js'
import { column, GROUPS } from './columns.js'
import { dimensions, type Relation } from './dimensions.js'
import { isGroupedAlready } from './is-grouped-already.js'
import { name } from './name.js'
import { computedMeasures, type Pin, type Plan } from './plan.js'
import type { Source } from './sources.js'

/** SELECT … GROUP BY … HAVING: one row for each group of a plan, in no order. */
export function groups(plan: Plan, source: Source, database: string, countGroups: boolean): Sql {
  const single = isGroupedAlready(plan, source) ? source.single : null
  const columns = [
    ...plan.dimensions.map((dimension) => sql`${dimension.value} AS ${column(dimension)}`),
    ...measures(plan, single?.aggregates ?? source.aggregates),
    ...(countGroups ? [sql`count() OVER () AS ${name(GROUPS)}`] : []),
  ]
  const conditions = plan.having.flatMap(({ measure, condition, path }) =>
    filterConditions(nullable(column(measure), kinds.number), condition, path),
  )
  const rows = sql`SELECT ${join(columns, sql`, `)} ${from(plan, source, database)}`
  if (single !== null) return conditions.length === 0 ? rows : sql`${rows} AND ${all(conditions)}`
  const keys = join(
    plan.dimensions.map(({ group }) => group),
    sql`, `,
  )
  return sql`${rows}
    ${plan.dimensions.length === 0 ? sql`` : sql`GROUP BY ${keys}`}
    ${conditions.length === 0 ? sql`` : sql`HAVING ${all(conditions)}`}`
}

function measures(plan: Plan, aggregates: Aggregates): Sql[] {
  const split = isSplit(plan)
  return computedMeasures(plan).map((each) => sql`${each.expression(aggregates, split)} AS ${column(each)}`)
}

/** The rows that are grouped: those of the source, or one for each member of lists that they have. */
function from(plan: Plan, source: Source, database: string): Sql {
  const { pin } = plan
  const exploded = explodedOf(plan, source)
  const ofRow = pin?.dimension === source.relation ? memberIs : listHas
  const conditions = all([movieCondition(plan.where, database), ...pinned(pin, ofRow)])
  const rows = sql`FROM ${identifier(database)}.${name(source.table)} WHERE ${conditions}`
  if (exploded.length === 0) return rows
  const relations = exploded.flatMap((each) => dimensions[each].relation ?? [])
  const columns = [
    ...columnsOf(plan, source),
    ...relations.map(memberOf),
    sql`${partsOf(plan, source, relations)} AS parts`,
  ]
  const ofMember = pin !== null && exploded.includes(pin.dimension) ? pinned(pin, memberIs) : []
  return sql`FROM (SELECT ${join(columns, sql`, `)} ${rows}) WHERE ${all(ofMember)}`
}

/** The columns that are grouped by or aggregated, as they are in the source. */
function columnsOf(plan: Plan, { relation }: Source): Sql[] {
  const grouped = plan.dimensions.filter((each) => each.relation === null || each.name === relation)
  const aggregated = computedMeasures(plan).flatMap(({ subject }) => (subject === null ? [] : [subjectColumn(subject)]))
  return [...new Set([...grouped.map((each) => each.column), ...aggregated])].map(name)
}

/** How many parts a movie falls into: one for each combination of members of the lists that the plan groups by. */
function partsOf(plan: Plan, { relation }: Source, relations: readonly Relation[]): Sql {
  const stored = relation !== null && relationsOf(plan).includes(relation) ? [sql`parts`] : []
  return join([...stored, ...relations.map(memberCount)], sql` * `)
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
