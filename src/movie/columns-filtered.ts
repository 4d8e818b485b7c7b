import { listColumns, type RelationField, type ScalarField, scalarColumns } from './movie-columns.js'
import type { MovieWhere } from './movie-where.input.js'

/** The columns of the serving table that a condition speaks of, at any depth. */
export function columnsFiltered(where: MovieWhere | null | undefined): Set<string> {
  if (where === null || where === undefined) return new Set()
  const { AND, OR, NOT, ...filters } = where
  const own = Object.entries(filters).flatMap(([name, filter]) =>
    filter === null || filter === undefined ? [] : [columnOf(name)],
  )
  return new Set([...own, ...[...(AND ?? []), ...(OR ?? []), NOT].flatMap((inner) => [...columnsFiltered(inner)])])
}

function columnOf(field: string): string {
  if (isScalar(field)) return scalarColumns[field].name
  if (isRelation(field)) return listColumns[field]
  throw new Error(`expected a field of MovieWhere, got ${field}`)
}

const isScalar = (field: string): field is ScalarField => Object.hasOwn(scalarColumns, field)
const isRelation = (field: string): field is RelationField => Object.hasOwn(listColumns, field)
