import type { Coded, Entity, OracleMovie } from './movie.js'
import type { Sortable } from './order.js'

/** A dimension's value as the contract's key shows it. */
export type KeyValue = number | string | { id: string; name: string } | Coded | null

interface DimensionRow {
  /** Its field in the key. */
  key: string
  /** The groups that a movie belongs to; never none. */
  values(movie: OracleMovie): KeyValue[]
  sortsBy(value: KeyValue): Sortable
}

const DIMENSIONS = {
  YEAR: { key: 'year', values: ({ year }) => [year], sortsBy: identity },
  QUARTER: { key: 'quarter', values: ({ month }) => [month === null ? null : Math.ceil(month / 3)], sortsBy: identity },
  MONTH: { key: 'month', values: ({ month }) => [month], sortsBy: identity },
  DECADE: {
    key: 'decade',
    values: ({ year }) => [year === null ? null : Math.floor(year / 10) * 10],
    sortsBy: identity,
  },
  GENRE: { key: 'genre', values: ({ genres }) => entities(genres), sortsBy: name },
  COMPANY: { key: 'company', values: ({ companies }) => entities(companies), sortsBy: name },
  COUNTRY: { key: 'country', values: ({ countries }) => orNone(countries), sortsBy: identity },
  LANGUAGE: { key: 'language', values: ({ originalLanguage }) => [originalLanguage], sortsBy: identity },
  COLLECTION: {
    key: 'collection',
    values: ({ collection }) => entities(collection === null ? [] : [collection]),
    sortsBy: name,
  },
  SPOKEN_LANGUAGE: {
    key: 'spokenLanguage',
    values: ({ spokenLanguages }) => orNone(spokenLanguages),
    sortsBy: identity,
  },
  STATUS: { key: 'status', values: ({ status }) => [status], sortsBy: identity },
} satisfies Record<string, DimensionRow>

export type Dimension = keyof typeof DIMENSIONS

export function isDimension(name: string): name is Dimension {
  return Object.hasOwn(DIMENSIONS, name)
}

export const DIMENSION_NAMES: readonly Dimension[] = Object.keys(DIMENSIONS).filter(isDimension)

export function dimension(name: Dimension): DimensionRow {
  return DIMENSIONS[name]
}

/** What makes a group a different one: not the name, which two companies may share. Numbers, so that ids are in their order. */
export function identity(value: KeyValue): Sortable {
  if (value === null || typeof value !== 'object') return value
  return 'id' in value ? Number(value.id) : value.code
}

function name(value: KeyValue): Sortable {
  return value !== null && typeof value === 'object' ? value.name : value
}

function entities(list: readonly Entity[]): KeyValue[] {
  return orNone(list.map(({ id, name }) => ({ id: String(id), name })))
}

/** The movies with none form a group of their own. */
function orNone(values: readonly KeyValue[]): KeyValue[] {
  return values.length === 0 ? [null] : [...values]
}
