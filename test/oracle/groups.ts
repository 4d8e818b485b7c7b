import { type Aggregates, aggregatesOf, type Member } from './aggregates.js'
import { type Dimension, dimension, identity, type KeyValue } from './dimensions.js'
import type { OracleMovie } from './movie.js'
import { compareSortable } from './order.js'
import { type RunningTotal, runningTotal } from './running-total.js'

export type Attribution = 'FULL' | 'SPLIT'

/** The dimensions of the plan, and no others, each with its value. */
export type Key = Readonly<Record<string, KeyValue>>

export interface Group {
  readonly key: Key
  readonly members: Member[]
}

/** The movies of each combination of dimensions that has any. */
export function groupMovies(
  movies: readonly OracleMovie[],
  groupBy: readonly Dimension[],
  attribution: Attribution,
): Group[] {
  const groups = new Map<string, Group>()
  // Without dimensions there is one group, and it is there even when no movie is.
  if (groupBy.length === 0) groups.set('[]', { key: {}, members: [] })
  for (const movie of movies) {
    const combinations = product(groupBy.map((name) => dimension(name).values(movie)))
    const of = attribution === 'SPLIT' ? combinations.length : 1
    for (const combination of combinations) {
      const name = JSON.stringify(combination.map(identity))
      const group = groups.get(name) ?? { key: keyOf(groupBy, combination), members: [] }
      groups.set(name, group)
      group.members.push({ movie, parts: 1, of })
    }
  }
  return [...groups.values()]
}

function product<T>(lists: readonly T[][]): T[][] {
  return lists.reduce<T[][]>((combined, list) => combined.flatMap((head) => list.map((item) => [...head, item])), [[]])
}

function keyOf(groupBy: readonly Dimension[], combination: readonly KeyValue[]): Key {
  return Object.fromEntries(groupBy.map((name, index) => [dimension(name).key, combination[index] ?? null]))
}

export function keyValue(key: Key, name: Dimension): KeyValue {
  return key[dimension(name).key] ?? null
}

/** Equal for groups of the same values of these dimensions. */
export function combinationOf(key: Key, within: readonly Dimension[]): string {
  return JSON.stringify(within.map((name) => identity(keyValue(key, name))))
}

/** Groups as one for each combination of `within`: a movie of several is there once, with all of its parts. */
export function mergedWithin(
  groups: readonly Group[],
  within: readonly Dimension[],
  attribution: Attribution,
): Group[] {
  const merged = new Map<string, { key: Key; members: Map<OracleMovie, Member> }>()
  const kept = new Set(within.map((name) => dimension(name).key))
  for (const { key, members } of groups) {
    const name = combinationOf(key, within)
    const ofAll = Object.fromEntries(
      Object.entries(key).map(([field, value]) => [field, kept.has(field) ? value : null]),
    )
    const into = merged.get(name) ?? { key: ofAll, members: new Map<OracleMovie, Member>() }
    merged.set(name, into)
    for (const member of members) {
      const before = attribution === 'SPLIT' ? (into.members.get(member.movie)?.parts ?? 0) : 0
      into.members.set(member.movie, { ...member, parts: before + member.parts })
    }
  }
  return [...merged.values()]
    .filter(({ members }) => members.size > 0)
    .map(({ key, members }) => ({ key, members: [...members.values()] }))
}

export interface AggregatedGroup extends Group {
  readonly aggregates: Aggregates
  /** Only with years, each of which has one row beside the other dimensions' values. */
  readonly cumulativeSum?: RunningTotal
}

const PARTS_OF_OR_OVER_A_YEAR: readonly Dimension[] = ['QUARTER', 'MONTH', 'DECADE']

export function canAccumulate(groupBy: readonly Dimension[]): boolean {
  return groupBy.includes('YEAR') && !groupBy.some((name) => PARTS_OF_OR_OVER_A_YEAR.includes(name))
}

export function aggregated(
  groups: readonly Group[],
  groupBy: readonly Dimension[],
  dollarsOf: number | undefined,
): AggregatedGroup[] {
  const all = groups.map((group) => ({ ...group, aggregates: aggregatesOf(group.members, dollarsOf) }))
  if (!canAccumulate(groupBy)) return all
  const others = groupBy.filter((name) => name !== 'YEAR')
  const last = new Map<string, RunningTotal>()
  const yearOf = ({ key }: Group) => identity(keyValue(key, 'YEAR'))
  return all
    .toSorted((a, b) => compareSortable(yearOf(a), yearOf(b)))
    .map((group) => {
      if (yearOf(group) === null) return group
      const series = combinationOf(group.key, others)
      const cumulativeSum = runningTotal(group.aggregates, last.get(series))
      last.set(series, cumulativeSum)
      return { ...group, cumulativeSum }
    })
}
