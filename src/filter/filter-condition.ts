import { join, type Sql, sql } from '../../clickhouse/index.js'
import { UserInputError } from '../request/user-input-error.js'
import type { ColumnKind, FilterColumn, Scalar } from './filter-column.js'

const MAX_VALUES = 1000

type Compare = (column: Sql, value: Sql) => Sql
type Operand = Scalar | readonly Scalar[]

const nothing = sql`false`
const everything = sql`true`

const comparison =
  (compare: Compare, impossible: Sql = nothing) =>
  (column: Sql, kind: ColumnKind, operand: Operand): Sql => {
    const bound = isList(operand) ? null : kind.one(operand)
    return bound === null ? impossible : compare(column, sql`${bound}`)
  }

const membership =
  (compare: Compare) =>
  (column: Sql, kind: ColumnKind, operand: Operand, path: string): Sql => {
    const values = isList(operand) ? operand : [operand]
    if (values.length === 0) throw new UserInputError(path, 'expected at least one value, got an empty list.')
    if (values.length > MAX_VALUES) {
      throw new UserInputError(path, `expected at most ${MAX_VALUES} values, got ${values.length}.`)
    }
    return compare(column, sql`${kind.many(values)}`)
  }

/** Every operator of every filter. Where a value is unknown, all of them are false. */
const operators = {
  eq: comparison((column, value) => sql`${column} = ${value}`),
  ne: comparison((column, value) => sql`${column} != ${value}`, everything),
  gt: comparison((column, value) => sql`${column} > ${value}`),
  gte: comparison((column, value) => sql`${column} >= ${value}`),
  lt: comparison((column, value) => sql`${column} < ${value}`),
  lte: comparison((column, value) => sql`${column} <= ${value}`),
  in: membership((column, values) => sql`${column} IN ${values}`),
  notIn: membership((column, values) => sql`NOT (${column} IN ${values})`),
  contains: comparison((column, value) => sql`position(${column}, ${value}) > 0`),
  startsWith: comparison((column, value) => sql`startsWith(${column}, ${value})`),
  endsWith: comparison((column, value) => sql`endsWith(${column}, ${value})`),
  containsI: comparison((column, value) => sql`position(lowerUTF8(${column}), lowerUTF8(${value})) > 0`),
  startsWithI: comparison((column, value) => sql`startsWith(lowerUTF8(${column}), lowerUTF8(${value}))`),
  endsWithI: comparison((column, value) => sql`endsWith(lowerUTF8(${column}), lowerUTF8(${value}))`),
}

type Operator = keyof typeof operators

/** A filter as clients give it: operators by name. */
export type Filter = { readonly [Name in Operator]?: Operand | null | undefined } & {
  readonly isNull?: boolean | null | undefined
}

/** The conditions of one filter on one column; none for an absent or empty filter. `path` is for messages. */
export function filterConditions(column: FilterColumn, filter: Filter | null | undefined, path: string): Sql[] {
  if (filter === null || filter === undefined) return []
  const conditions: Sql[] = []
  for (const name of operatorNames) {
    const operand = filter[name]
    if (operand === null || operand === undefined) continue
    const compare = operators[name](column.value, column.kind, operand, `${path}.${name}`)
    conditions.push(sql`(${column.known} AND ${compare})`)
  }
  if (filter.isNull === true) conditions.push(sql`NOT (${column.known})`)
  if (filter.isNull === false) conditions.push(sql`(${column.known})`)
  return conditions
}

const operatorNames: readonly Operator[] = Object.keys(operators).filter((name): name is Operator => name in operators)

/** All of them; true if there are none. */
export function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? everything : sql`(${join(conditions, sql` AND `)})`
}

/** At least one of them. */
export function any(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? nothing : sql`(${join(conditions, sql` OR `)})`
}

function isList(operand: Operand): operand is readonly Scalar[] {
  return Array.isArray(operand)
}
