import { type Sql, sql } from '../../clickhouse/index.js'
import { all, any, filterConditions } from '../filter/filter-condition.js'
import { UserInputError } from '../request/user-input-error.js'
import { type RelationField, type ScalarField, scalarColumns } from './movie-columns.js'
import { relationConditions } from './movie-relations.js'
import type { MovieWhere } from './movie-where.input.js'

const MAX_DEPTH = 8
const MAX_CONDITIONS = 1000
const MAX_VALUES = 200

const relationFields: readonly RelationField[] = ['genres', 'companies', 'countries', 'spokenLanguages']
const scalarFields = Object.keys(scalarColumns).filter((name): name is ScalarField => name in scalarColumns)

/** The condition on the serving table's rows that `where` stands for; true for an absent or empty one. */
export function movieCondition(where: MovieWhere | null | undefined, database: string, path = 'where'): Sql {
  const conditions = conditionsIn(where)
  if (conditions > MAX_CONDITIONS) {
    throw new UserInputError(path, `expected at most ${MAX_CONDITIONS} conditions in it, got ${conditions}.`)
  }
  const condition = compile(where, database, path, 0) ?? all([])
  if (condition.bounds.length > MAX_VALUES) {
    throw new UserInputError(
      path,
      `expected at most ${MAX_VALUES} values and tables in it, got ${condition.bounds.length}.`,
    )
  }
  return condition
}

/** Fields that are asked for, and the groups of AND, OR and NOT that they are in. */
function conditionsIn(where: MovieWhere | null | undefined): number {
  if (where === null || where === undefined) return 0
  const { AND, OR, NOT, ...fields } = where
  const own = Object.values(fields).filter((filter) => filter !== null && filter !== undefined).length
  return [...(AND ?? []), ...(OR ?? []), NOT].reduce((sum, inner) => sum + conditionsIn(inner), 1 + own)
}

/** Null if nothing is asked, at whatever depth: what is no condition is none inside of OR and NOT either. */
function compile(where: MovieWhere | null | undefined, database: string, path: string, depth: number): Sql | null {
  if (where === null || where === undefined) return null
  if (depth > MAX_DEPTH) throw new UserInputError(path, `expected at most ${MAX_DEPTH} levels of AND, OR and NOT.`)
  const nested = (inner: MovieWhere | null | undefined, name: string): Sql[] =>
    [compile(inner, database, `${path}.${name}`, depth + 1)].filter((condition) => condition !== null)
  const conditions = [
    ...scalarFields.flatMap((name) => filterConditions(scalarColumns[name], where[name], `${path}.${name}`)),
    ...relationFields.flatMap((name) => relationConditions(name, where[name], `${path}.${name}`, database)),
    ...(where.AND ?? []).flatMap((inner, index) => nested(inner, `AND[${index}]`)),
  ]
  const alternatives = (where.OR ?? []).flatMap((inner, index) => nested(inner, `OR[${index}]`))
  if (alternatives.length > 0) conditions.push(any(alternatives))
  conditions.push(...nested(where.NOT, 'NOT').map((inner) => sql`NOT ${inner}`))
  return conditions.length === 0 ? null : all(conditions)
}
