import { type Aggregates, aggregatesOf, type Member } from './aggregates.js'
import { type Dimension, dimension, identity, isDimension } from './dimensions.js'
import {
  type AggregatedGroup,
  type Attribution,
  aggregated,
  combinationOf,
  type Group,
  groupMovies,
  type Key,
  keyValue,
  mergedWithin,
} from './groups.js'
import { type Measure, measureOf, type Stats, statsOf } from './measures.js'
import type { OracleMovie } from './movie.js'
import { once } from './once.js'
import { compareSortable, inOrder } from './order.js'
import { type MovieWhere, matches } from './where.js'

export interface StatsCondition {
  measure: Measure
  eq?: number
  ne?: number
  gt?: number
  gte?: number
  lt?: number
  lte?: number
}

export interface StatsOrderBy {
  by: Measure | Dimension
  direction?: 'ASC' | 'DESC'
}

/** The arguments of `movieStats` but for `after`, as GraphQL variables. */
export interface StatsPlan {
  groupBy?: Dimension[]
  where?: MovieWhere
  having?: StatsCondition[]
  orderBy?: StatsOrderBy[]
  first?: number
  topPerGroup?: { within: Dimension[]; first: number }
  attribution?: Attribution
  /** Money in dollars of this year instead of those of release. */
  dollarsOf?: number
}

export interface StatsRow extends Stats {
  readonly key: Key
}

export interface MovieStatsAnswer {
  readonly rows: StatsRow[]
  readonly totals: Stats
  readonly totalGroups: number
  /** What is in no row so far, by the dimensions of `topPerGroup.within`, ascending. */
  readonly others: StatsRow[]
}

/** What `movieStats` answers; its rows are `first` after the first `offset`. */
export function movieStats(movies: readonly OracleMovie[], plan: StatsPlan, offset = 0): MovieStatsAnswer {
  return pagesOf(movies, plan)(plan.first, offset)
}

/**
 * The answers to a plan, page by page: groups, of them those that satisfy `having`, in order, of them the best within each
 * `topPerGroup` combination; these are counted in `totalGroups`.
 */
export function pagesOf(
  movies: readonly OracleMovie[],
  plan: StatsPlan,
): (first?: number, offset?: number) => MovieStatsAnswer {
  const { groupBy = [], having = [], orderBy, topPerGroup, attribution = 'FULL', dollarsOf } = plan
  const kept = movies.filter((movie) => matches(movie, plan.where))
  const all = aggregatesOfAll(kept, dollarsOf)
  const groups = aggregated(groupMovies(kept, groupBy, attribution), groupBy, dollarsOf)
  const chosen = groups
    .map((group): ShownGroup => ({ group, key: group.key, row: once(() => rowOf(group, all)) }))
    .filter(({ row }) => having.every((condition) => satisfies(row(), condition)))
    .sort(rowOrder(groupBy, orderBy))
  const best = bestWithin(chosen, topPerGroup)
  const othersAfter = (end: number) => {
    const within = topPerGroup?.within ?? []
    const shown = new Set<Group>(best.slice(0, end).map(({ group }) => group))
    const rest = groups.filter((group) => !shown.has(group))
    return mergedWithin(rest, within, attribution)
      .map(({ key, members }) => {
        const row = rowOf({ key, members, aggregates: aggregatesOf(members, dollarsOf) }, all)
        return { key, row: () => row }
      })
      .sort(rowOrder(within))
      .map(({ row }) => row())
  }
  return (first = 100, offset = 0) => {
    const others = once(() => othersAfter(offset + first))
    return {
      rows: best.slice(offset, offset + first).map(({ row }) => row()),
      totals: statsOf(all, { totals: all }),
      totalGroups: best.length,
      get others() {
        return others()
      },
    }
  }
}

/** Over distinct movies, each whole. */
export function totalsOf(movies: readonly OracleMovie[], dollarsOf?: number): Stats {
  const all = aggregatesOfAll(movies, dollarsOf)
  return statsOf(all, { totals: all })
}

export function aggregatesOfAll(movies: readonly OracleMovie[], dollarsOf?: number): Aggregates {
  return aggregatesOf(
    movies.map((movie): Member => ({ movie, parts: 1, of: 1 })),
    dollarsOf,
  )
}

/** What rows are ordered by: most are never looked at, so they are made only when they are. */
interface Ordered {
  readonly key: Key
  row(): StatsRow
}

interface ShownGroup extends Ordered {
  readonly group: AggregatedGroup
}

/** Not spread, which would compute all of its numbers. */
function rowOf({ key, aggregates, cumulativeSum }: AggregatedGroup, totals: Aggregates): StatsRow {
  return Object.assign(statsOf(aggregates, { totals, ...(cumulativeSum && { cumulativeSum }) }), { key })
}

/** An unknown measure satisfies nothing. */
function satisfies(row: Stats, { measure, eq, ne, gt, gte, lt, lte }: StatsCondition): boolean {
  const value = measureOf(row, measure)
  if (value === null) return false
  return (
    (eq === undefined || value === eq) &&
    (ne === undefined || value !== ne) &&
    (gt === undefined || value > gt) &&
    (gte === undefined || value >= gte) &&
    (lt === undefined || value < lt) &&
    (lte === undefined || value <= lte)
  )
}

/** By `orderBy`, else by the dimensions, ascending; what then ties, by the dimensions' values, which for genres and companies are ids. */
function rowOrder(
  groupBy: readonly Dimension[],
  orderBy: readonly StatsOrderBy[] = [],
): (a: Ordered, b: Ordered) => number {
  const asked = orderBy.length > 0 ? orderBy : groupBy.map((by) => ({ by, direction: 'ASC' }) as const)
  return inOrder<Ordered>([
    ...asked.map(({ by, direction = 'DESC' }) =>
      isDimension(by) ? dimensionOrder(by, direction) : measureOrder(by, direction),
    ),
    ...groupBy.map((name) => (a: Ordered, b: Ordered) => {
      return compareSortable(identity(keyValue(a.key, name)), identity(keyValue(b.key, name)))
    }),
  ])
}

function measureOrder(measure: Measure, direction: 'ASC' | 'DESC') {
  return (a: Ordered, b: Ordered) =>
    compareSortable(measureOf(a.row(), measure), measureOf(b.row(), measure), direction)
}

function dimensionOrder(name: Dimension, direction: 'ASC' | 'DESC') {
  const { sortsBy } = dimension(name)
  return (a: Ordered, b: Ordered) =>
    compareSortable(sortsBy(keyValue(a.key, name)), sortsBy(keyValue(b.key, name)), direction)
}

function bestWithin(rows: readonly ShownGroup[], top: StatsPlan['topPerGroup']): ShownGroup[] {
  if (top === undefined) return [...rows]
  const taken = new Map<string, number>()
  return rows.filter(({ key }) => {
    const combination = combinationOf(key, top.within)
    const before = taken.get(combination) ?? 0
    taken.set(combination, before + 1)
    return before < top.first
  })
}
