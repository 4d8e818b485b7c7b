import { type Dimension, dimension, identity, isDimension, type KeyValue } from './dimensions.js'
import { type Measure, type Member, measureOf, type Stats, statsOf } from './measures.js'
import type { OracleMovie } from './movie.js'
import { compareSortable, inOrder } from './order.js'
import { type MovieWhere, matches } from './where.js'

export type Attribution = 'FULL' | 'SPLIT'

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
}

export interface StatsRow extends Stats {
  /** Only the dimensions of the plan. */
  key: Record<string, KeyValue>
}

export interface MovieStatsAnswer {
  rows: StatsRow[]
  totals: Stats
  totalGroups: number
}

/**
 * What `movieStats` answers: groups, of them those that satisfy `having`, in order, of them the best within each `topPerGroup`
 * combination; these are counted in `totalGroups`, and of them come `first` after the first `offset`.
 */
export function movieStats(movies: readonly OracleMovie[], plan: StatsPlan, offset = 0): MovieStatsAnswer {
  const groupBy = plan.groupBy ?? []
  const kept = movies.filter((movie) => matches(movie, plan.where))
  const groups = groupMovies(kept, groupBy, plan.attribution ?? 'FULL')
    .map(({ key, members }) => ({ key, ...statsOf(members) }))
    .filter((row) => (plan.having ?? []).every((condition) => satisfies(row, condition)))
    .sort(rowOrder(groupBy, plan.orderBy ?? []))
  const best = bestWithin(groups, plan.topPerGroup)
  return {
    rows: best.slice(offset, offset + (plan.first ?? 100)),
    totals: totalsOf(kept),
    totalGroups: best.length,
  }
}

/** Over distinct movies, each whole. */
export function totalsOf(movies: readonly OracleMovie[]): Stats {
  return statsOf(movies.map((movie) => ({ movie, shares: 1 })))
}

interface Group {
  key: Record<string, KeyValue>
  members: Member[]
}

function groupMovies(movies: readonly OracleMovie[], groupBy: readonly Dimension[], attribution: Attribution): Group[] {
  const groups = new Map<string, Group>()
  // Without dimensions there is one group, and it is there even when no movie is.
  if (groupBy.length === 0) groups.set('[]', { key: {}, members: [] })
  for (const movie of movies) {
    const values = groupBy.map((name) => dimension(name).values(movie))
    const combinations = product(values)
    for (const combination of combinations) {
      const name = JSON.stringify(combination.map(identity))
      const group = groups.get(name) ?? { key: keyOf(groupBy, combination), members: [] }
      groups.set(name, group)
      group.members.push({ movie, shares: attribution === 'SPLIT' ? combinations.length : 1 })
    }
  }
  return [...groups.values()]
}

function product<T>(lists: readonly T[][]): T[][] {
  return lists.reduce<T[][]>((combined, list) => combined.flatMap((head) => list.map((item) => [...head, item])), [[]])
}

function keyOf(groupBy: readonly Dimension[], combination: readonly KeyValue[]): Record<string, KeyValue> {
  return Object.fromEntries(groupBy.map((name, index) => [dimension(name).key, combination[index] ?? null]))
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
function rowOrder(groupBy: readonly Dimension[], orderBy: readonly StatsOrderBy[]) {
  const asked = orderBy.length > 0 ? orderBy : groupBy.map((by) => ({ by, direction: 'ASC' }) as const)
  return inOrder<StatsRow>([
    ...asked.map(({ by, direction = 'DESC' }) =>
      isDimension(by) ? dimensionOrder(by, direction) : measureOrder(by, direction),
    ),
    ...groupBy.map((name) => (a: StatsRow, b: StatsRow) => {
      return compareSortable(identity(keyValue(a, name)), identity(keyValue(b, name)))
    }),
  ])
}

function measureOrder(measure: Measure, direction: 'ASC' | 'DESC') {
  return (a: StatsRow, b: StatsRow) => compareSortable(measureOf(a, measure), measureOf(b, measure), direction)
}

function dimensionOrder(name: Dimension, direction: 'ASC' | 'DESC') {
  const { sortsBy } = dimension(name)
  return (a: StatsRow, b: StatsRow) =>
    compareSortable(sortsBy(keyValue(a, name)), sortsBy(keyValue(b, name)), direction)
}

function keyValue(row: StatsRow, name: Dimension): KeyValue {
  return row.key[dimension(name).key] ?? null
}

function bestWithin(rows: readonly StatsRow[], top: StatsPlan['topPerGroup']): StatsRow[] {
  if (top === undefined) return [...rows]
  const combination = (row: StatsRow) => JSON.stringify(top.within.map((name) => identity(keyValue(row, name))))
  const taken = new Map<string, number>()
  return rows.filter((row) => {
    const before = taken.get(combination(row)) ?? 0
    taken.set(combination(row), before + 1)
    return before < top.first
  })
}
