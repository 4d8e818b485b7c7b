import type { MovieWhere } from './movie-where.input.js'

/** What of a movie a condition speaks of, at any depth: `year`, `genres`. */
export function fieldsOf(where: MovieWhere | null | undefined): Set<string> {
  if (where === null || where === undefined) return new Set()
  const { AND, OR, NOT, ...filters } = where
  const own = Object.entries(filters).flatMap(([name, filter]) =>
    filter === null || filter === undefined ? [] : [name],
  )
  return new Set([...own, ...[...(AND ?? []), ...(OR ?? []), NOT].flatMap((inner) => [...fieldsOf(inner)])])
}
