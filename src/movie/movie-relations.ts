import { columnNamed, identifier, type Sql, sql } from '../../clickhouse/index.js'
import { always, type FilterColumn, kinds } from '../filter/filter-column.js'
import { all, type Filter, filterConditions } from '../filter/filter-condition.js'
import { listColumns, type RelationField } from './movie-columns.js'

/** What is asked of one related thing: a filter for each of its properties. */
export interface ElementWhere {
  readonly id?: Filter | null
  readonly code?: Filter | null
  readonly name?: Filter | null
}

export interface Relation {
  readonly some?: ElementWhere | null
  readonly every?: ElementWhere | null
  readonly none?: ElementWhere | null
}

interface RelationColumns {
  /** The movie's list. */
  readonly list: Sql
  /** Whether a condition holds for `element` of that list. */
  matches(where: ElementWhere, path: string, database: string): Sql
}

type Properties = Readonly<Partial<Record<keyof ElementWhere, FilterColumn>>>

const propertyNames = ['id', 'code', 'name'] as const

function conditions(properties: Properties, where: ElementWhere, path: string): Sql {
  return all(
    propertyNames.flatMap((name) => {
      const column = properties[name]
      return column === undefined ? [] : filterConditions(column, where[name], `${path}.${name}`)
    }),
  )
}

/** A list of ids, with the names in a table of their own. */
function named(list: Sql, table: string): RelationColumns {
  const id = always(sql`element`, kinds.id)
  const stored = { id: always(sql`id`, kinds.id), name: always(sql`name`, kinds.text) }
  return {
    list,
    matches(where, path, database) {
      if (isEmpty(where.name)) return conditions({ id }, where, path)
      const source = sql`${identifier(database)}.${identifier(table)}`
      return sql`element IN (SELECT id FROM ${source} WHERE ${conditions(stored, where, path)})`
    },
  }
}

/** A list of codes with their names, the movie's own. */
function coded(list: Sql): RelationColumns {
  const properties = { code: always(sql`element.1`, kinds.text), name: always(sql`element.2`, kinds.text) }
  return { list, matches: (where, path) => conditions(properties, where, path) }
}

const relations: Readonly<Record<RelationField, RelationColumns>> = {
  genres: named(columnNamed(listColumns.genres), 'genres'),
  companies: named(columnNamed(listColumns.companies), 'companies'),
  countries: coded(columnNamed(listColumns.countries)),
  spokenLanguages: coded(columnNamed(listColumns.spokenLanguages)),
}

const quantifiers = {
  some: (list: Sql, condition: Sql) => sql`arrayExists(element -> ${condition}, ${list})`,
  every: (list: Sql, condition: Sql) => sql`arrayAll(element -> ${condition}, ${list})`,
  none: (list: Sql, condition: Sql) => sql`NOT arrayExists(element -> ${condition}, ${list})`,
}

const quantifierNames = ['some', 'every', 'none'] as const

/** The conditions that a filter on one of the movie's lists makes. */
export function relationConditions(
  field: RelationField,
  relation: Relation | null | undefined,
  path: string,
  database: string,
): Sql[] {
  const { list, matches } = relations[field]
  return quantifierNames.flatMap((name) => {
    const where = relation?.[name]
    if (where === null || where === undefined) return []
    if (name === 'every' && asksNothing(where)) return []
    const condition = quantifiers[name](list, matches(where, `${path}.${name}`, database))
    return name === 'some' ? [...indexed(list, where), condition] : [condition]
  })
}

/** `has` follows from the condition and, unlike it, can use a skip index. */
function indexed(list: Sql, where: ElementWhere): Sql[] {
  const id = where.id?.eq
  const bound = isAbsent(id) || typeof id === 'object' ? null : kinds.id.one(id)
  return bound === null ? [] : [sql`has(${list}, ${bound})`]
}

/** (Of `some` and `none` that is whether there is any.) */
function asksNothing(where: ElementWhere): boolean {
  return propertyNames.every((name) => isEmpty(where[name]))
}

function isEmpty(filter: Filter | null | undefined): boolean {
  return Object.values(filter ?? {}).every(isAbsent)
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined
}
