import { parseId } from '../filter/filter-column.js'
import type { MovieWhere } from '../movie/movie-where.input.js'
import type { Dimension } from './dimensions.js'
import type { Plan } from './plan.js'

const PINNABLE = [
  { field: 'companies', dimension: 'COMPANY' },
  { field: 'genres', dimension: 'GENRE' },
] as const

/**
 * A condition that is only "of this one company" or "of this one genre" becomes a pin: there are tables with the groups
 * of one company or genre side by side. Where movies are grouped by that dimension too, it stays a condition: the
 * movie's other companies keep their rows.
 */
export function pinOf(where: MovieWhere | null, dimensions: readonly Dimension[]): Pick<Plan, 'where' | 'pin'> {
  for (const { field, dimension } of PINNABLE) {
    const id = dimensions.some(({ name }) => name === dimension) ? null : onlyId(where?.[field])
    if (id !== null) return { pin: { dimension, ids: [id] }, where: { ...where, [field]: null } }
  }
  return { where, pin: null }
}

/** The id of a filter that says `{some: {id: {eq: …}}}` and nothing else. */
function onlyId(relation: MovieWhere['companies'] | MovieWhere['genres']): number | null {
  const path = ['some', 'id', 'eq']
  let value: unknown = relation
  for (const name of path) value = only(value, name)
  return typeof value === 'string' ? parseId(value) : null
}

/** The property of this name, if it is the only one that is given. */
function only(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const given = Object.entries(value).filter(([, each]) => each !== null && each !== undefined)
  return given.length === 1 && given[0]?.[0] === name ? given[0][1] : undefined
}
