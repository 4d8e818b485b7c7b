import { parseId } from '../../filter/filter-column.js'
import type { MovieWhere } from '../../movie/movie-where.input.js'
import { type GroupIds, isRange } from '../../request/group-ids.js'
import { type Dimension, isListDimension, type ListDimension } from './dimension.js'
import { allDimensions } from './dimensions.js'
import { without } from './given.js'

/**
 * Only the movies of these genres or companies, or of any at all. Where movies are grouped by that dimension, too, only
 * these groups are left: a movie's other genres have none.
 */
export interface GroupFilter {
  readonly dimension: ListDimension
  readonly ids: GroupIds | 'any'
}

/** What is asked of the movies themselves, and of which groups they are. */
interface MoviesAsked {
  readonly where: MovieWhere | null
  readonly groupFilter: GroupFilter | null
}

/**
 * A condition that is only "of this one company" or "of this one genre" becomes a filter of groups: there are tables with
 * the groups of one company or genre side by side. Where movies are grouped by that dimension, it stays a condition: the
 * movie's other companies keep their rows.
 */
export function withGroupFilter(where: MovieWhere | null, grouped: readonly Dimension[]): MoviesAsked {
  for (const dimension of allDimensions) {
    const { filter } = dimension
    if (filter === null || !isListDimension(dimension) || grouped.includes(dimension)) continue
    const id = onlyId(where?.[filter])
    if (id !== null) return { groupFilter: { dimension, ids: [id] }, where: without(where, filter) }
  }
  return { where, groupFilter: null }
}

/** Whether all that a filter leaves is one group of this dimension, in which no movie is counted twice. */
export function isOneGroup(filter: GroupFilter | null, dimension: Dimension): boolean {
  return filter !== null && filter.dimension === dimension && onlyIdOf(filter) !== null
}

/** The id of the only group that a filter leaves; null if it may leave several. */
export function onlyIdOf({ ids }: GroupFilter): number | null {
  return ids !== 'any' && !isRange(ids) && ids.length === 1 ? (ids[0] ?? null) : null
}

/** The id of a filter that says `{some: {id: {eq: …}}}` and nothing else. */
function onlyId(filter: unknown): number | null {
  const path = ['some', 'id', 'eq']
  let value: unknown = filter
  for (const name of path) value = only(value, name)
  return typeof value === 'string' ? parseId(value) : null
}

/** The property of this name, if it is the only one that is given. */
function only(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const given = Object.entries(value).filter(([, each]) => each !== null && each !== undefined)
  return given.length === 1 && given[0]?.[0] === name ? given[0][1] : undefined
}
