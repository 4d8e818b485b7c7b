import {
  type Aggregates,
  bind,
  columnNamed,
  eachMember,
  identifier,
  join,
  type List,
  memberCount,
  type OtherRows,
  type Sql,
  sql,
} from '../../../clickhouse/index.js'
import { kinds, nullable } from '../../filter/filter-column.js'
import { all, filterConditions } from '../../filter/filter-condition.js'
import { listHasOneOf, listHasWithin } from '../../filter/list-has.js'
import { movieCondition } from '../../movie/movie-condition.js'
import { isRange } from '../../request/group-ids.js'
import type { NumberRange } from '../../request/number-range.js'
import { chooseSource, countingOf, isSplit, listsGrouped, listsToExpand, PARTS } from '../plan/choose-source.js'
import type { GroupFilter } from '../plan/group-filter.js'
import { isPreGrouped } from '../plan/is-pre-grouped.js'
import { measureAt } from '../plan/measures.js'
import { computedMeasures, type Plan, totalsOf } from '../plan/plan.js'
import type { Source } from '../plan/source.js'
import { aggregatesOf, columnsMeasured } from '../plan/sources.js'
import { column, GROUPS } from './columns.js'
import { areSeenTogether, otherRows } from './other-rows.js'
import { eachRange, withinAny } from './year-ranges.js'

/** SELECT … GROUP BY … HAVING: one row for each group of a plan, in no order. */
export function groups(plan: Plan, source: Source, database: string, countGroups: boolean): Sql {
  const counted = countGroups ? [sql`count() OVER () AS ${columnNamed(GROUPS)}`] : []
  const conditions = plan.having.flatMap(({ measure, condition, path }) =>
    filterConditions(nullable(column(measure), kinds.number), condition, path),
  )
  if (!areSeenTogether(plan) || (conditions.length === 0 && !countGroups)) {
    return chosenGroups(plan, source, database, counted, conditions)
  }
  const rows = chosenGroups(plan, source, database, [], [])
  return sql`SELECT ${join([sql`*`, ...counted], sql`, `)} FROM (${rows}) AS counted WHERE ${all(conditions)}`
}

/** The groups for which conditions hold that ask nothing of the other ones. */
function chosenGroups(
  plan: Plan,
  source: Source,
  database: string,
  further: readonly Sql[],
  conditions: readonly Sql[],
): Sql {
  const preGrouped = isPreGrouped(plan, source)
  const columns = [
    ...plan.dimensions.map((dimension) => sql`${dimension.value} AS ${column(dimension)}`),
    ...measures(plan, aggregatesOf(source, countingOf(plan), preGrouped), database),
    ...further,
  ]
  const rows = sql`SELECT ${join(columns, sql`, `)} ${from(plan, source, database)}`
  if (preGrouped) return conditions.length === 0 ? rows : sql`${rows} AND ${all(conditions)}`
  const keys = join(
    plan.dimensions.map(({ group }) => group),
    sql`, `,
  )
  return sql`${rows}
    ${plan.dimensions.length === 0 ? sql`` : sql`GROUP BY ${keys}`}
    ${conditions.length === 0 ? sql`` : sql`HAVING ${all(conditions)}`}`
}

function measures(plan: Plan, aggregates: Aggregates, database: string): Sql[] {
  const split = isSplit(plan)
  const others = otherRows(plan, aggregates, totalOf(plan, database))
  return computedMeasures(plan).map((each) => sql`${each.expression(aggregates, split, others)} AS ${column(each)}`)
}

/** The sum over all movies of a plan, each counted once. */
export function totalOf(plan: Plan, database: string): OtherRows['total'] {
  return (subject) => {
    const all = totalsOf(plan, [measureAt(`${subject.name}.sum`)])
    const source = chooseSource(all)
    const { value } = aggregatesOf(source, countingOf(all), false).exactSum(subject, false)
    return sql`(SELECT ${value} ${from(all, source, database)})`
  }
}

/** The rows that are grouped: those of the source, or one for each member of lists that they have; `further` columns with them. */
export function from(plan: Plan, source: Source, database: string, further: readonly string[] = []): Sql {
  const { groupFilter, yearRanges } = plan
  const expanded = listsToExpand(plan, source)
  const ranges = yearRanges === null ? [] : [withinAny(yearRanges)]
  const conditions = all([
    movieCondition(plan.where, database),
    ...ofGroups(groupFilter, source),
    ...ofGroups(plan.among, source),
    ...ranges,
  ])
  const table = sql`${identifier(database)}.${columnNamed(source.table)}`
  const rows = sql`FROM ${table} ${yearRanges === null ? sql`` : eachRange(yearRanges)} WHERE ${conditions}`
  if (expanded.length === 0) return rows
  const lists = expanded.map(({ list }) => list)
  const columns = [
    ...columnsKept(plan, source, further),
    ...lists.map(eachMember),
    sql`${partsOf(plan, source, lists)} AS ${columnNamed(PARTS)}`,
  ]
  const ofMember = expanded.some((each) => each === groupFilter?.dimension) ? conditionOf(groupFilter, memberIs) : []
  return sql`FROM (SELECT ${join(columns, sql`, `)} ${rows}) WHERE ${all(ofMember)}`
}

/** The columns that are grouped by or aggregated, as they are in the source. */
function columnsKept(plan: Plan, source: Source, further: readonly string[]): Sql[] {
  const grouped = plan.dimensions.map((each) => each.column).filter((each) => source.columns.has(each))
  const measured = computedMeasures(plan).flatMap((each) => [...columnsMeasured(source, each, countingOf(plan))])
  return [...new Set([...further, ...grouped, ...measured.filter((each) => each !== PARTS)])].map(columnNamed)
}

/** How many parts a movie falls into: one for each combination of members of the lists that the plan groups by. */
function partsOf(plan: Plan, { columns }: Source, expanded: readonly List[]): Sql {
  const isMember = listsGrouped(plan).some(({ list }) => columns.has(list.member))
  return join([...(isMember ? [columnNamed(PARTS)] : []), ...expanded.map(memberCount)], sql` * `)
}

/** What a filter of groups means for the list of a movie, or for one member that a row was made for. */
interface GroupCondition {
  any(list: List): Sql
  of(list: List, ids: readonly number[]): Sql
  within(list: List, ids: NumberRange): Sql
}

const listHas: GroupCondition = {
  any: ({ column }) => sql`notEmpty(${columnNamed(column)})`,
  of: ({ column }, ids) => listHasOneOf(columnNamed(column), ids),
  within: ({ column }, ids) => listHasWithin(columnNamed(column), ids),
}

const memberIs: GroupCondition = {
  any: ({ member }) => sql`${columnNamed(member)} != 0`,
  of: ({ member }, ids) => sql`${columnNamed(member)} IN ${bind.uint32s(ids)}`,
  within: ({ member }, { from, to }) => sql`${columnNamed(member)} BETWEEN ${bind.uint32(from)} AND ${bind.uint32(to)}`,
}

/** The condition on the source's own rows. */
function ofGroups(filter: GroupFilter | null, { columns }: Source): Sql[] {
  if (filter === null) return []
  return conditionOf(filter, columns.has(filter.dimension.list.member) ? memberIs : listHas)
}

function conditionOf(filter: GroupFilter | null, condition: GroupCondition): Sql[] {
  if (filter === null) return []
  const { dimension, ids } = filter
  if (ids === 'any') return [condition.any(dimension.list)]
  return [isRange(ids) ? condition.within(dimension.list, ids) : condition.of(dimension.list, ids)]
}
