import { col, columnNamed, type List, lists, type Sql, sql } from '../../../clickhouse/index.js'
import type { Dimension, ExportedKey, ListDimension, Names } from './dimension.js'

/** What is told of a dimension; what is not is as of most. */
type Told<Key extends string> = Pick<Dimension, 'description' | 'estimate'> &
  Partial<Pick<Dimension, 'names' | 'filter' | 'exported'>> & {
    readonly key: Key
    readonly column: string
    readonly type: 'number' | 'text'
    /** What rows are grouped by, if not by the column's own values. */
    readonly made?: Sql
  }

const kinds = {
  number: { cell: col.nullable(col.int), unknown: sql`0`, exported: 'Int32' },
  text: { cell: col.nullable(col.string), unknown: sql`''`, exported: 'String' },
} as const

function dimension<const Key extends string>(name: string, told: Told<Key>): Dimension & { readonly key: Key } {
  const { description, estimate, key, column, type, made } = told
  const { cell, unknown, exported } = kinds[type]
  const group = made ?? columnNamed(column)
  const own: ExportedKey = { column: key, type: exported, of: 'value' }
  return {
    name,
    description,
    key,
    column,
    list: null,
    group,
    value: sql`nullIf(${group}, ${unknown})`,
    unknown,
    isColumn: made === undefined,
    cell,
    names: told.names ?? null,
    filter: told.filter ?? null,
    exported: told.exported ?? [own],
    estimate,
  }
}

/** One that a movie may be in several groups of: those of the members of a list. */
function listDimension<const Key extends string>(
  name: string,
  { list, ...told }: Omit<Told<Key>, 'column' | 'made'> & { readonly list: List },
): ListDimension & { readonly key: Key } {
  return { ...dimension(name, { ...told, key: told.key, column: list.member }), list }
}

const countries: List = { column: 'country_codes', member: 'country_code', none: '' }
const languages: List = { column: 'language_codes', member: 'language_code', none: '' }

/** The exported columns of a dimension whose values have names. */
const idAndName = (name: string): ExportedKey[] => [
  { column: `${name}_id`, type: 'Int64', of: 'value' },
  { column: name, type: 'String', of: 'name' },
]
const codeAndName = (name: string): ExportedKey[] => [
  { column: `${name}_code`, type: 'String', of: 'value' },
  { column: name, type: 'String', of: 'name' },
]

/** Codes with their names, few and ordered by the codes. */
const coded = (table: string): Names => ({
  table,
  id: 'code',
  areOrder: false,
  shown: ({ names }) => names.codes(table),
})

/** All of them. Each is a row here, and a field of MovieStatsKey. */
export const dimensions = {
  YEAR: dimension('YEAR', {
    description: 'Year of release.',
    key: 'year',
    column: 'year',
    type: 'number',
    estimate: { groups: 130, of: 'years' },
  }),
  DECADE: dimension('DECADE', {
    description: 'Decade of release: 1990 for 1990..1999.',
    key: 'decade',
    column: 'year',
    type: 'number',
    made: sql`intDiv(year, 10) * 10`,
    estimate: { groups: 14, of: 'decades' },
  }),
  QUARTER: dimension('QUARTER', {
    description: 'Quarter of the year of release, 1 to 4; with YEAR it makes calendar quarters.',
    key: 'quarter',
    column: 'month',
    type: 'number',
    made: sql`intDiv(month + 2, 3)`,
    estimate: { groups: 5, of: 'quarters' },
  }),
  MONTH: dimension('MONTH', {
    description: 'Month of the year of release, 1 to 12; with YEAR it makes calendar months.',
    key: 'month',
    column: 'month',
    type: 'number',
    estimate: { groups: 13, of: 'months' },
  }),
  COMPANY: listDimension('COMPANY', {
    description: 'Production company; ordered by name.',
    key: 'company',
    type: 'number',
    list: lists.companies,
    names: {
      table: 'companies',
      id: 'id',
      areOrder: true,
      shown: async ({ companies }, ids) =>
        new Map((await companies.named(ids.map(Number))).map((company) => [company.id, company])),
    },
    filter: 'companies',
    exported: idAndName('company'),
    estimate: { groups: 10_000, of: 'companies' },
  }),
  COUNTRY: listDimension('COUNTRY', {
    description: 'Country of production; ordered by code.',
    key: 'country',
    type: 'text',
    list: countries,
    names: coded('countries'),
    exported: codeAndName('country'),
    estimate: { groups: 150, of: 'countries' },
  }),
  COLLECTION: dimension('COLLECTION', {
    description: 'Collection (series) that the movie belongs to; ordered by name.',
    key: 'collection',
    column: 'collection_id',
    type: 'number',
    made: sql`ifNull(collection_id, 0)`,
    names: {
      table: 'collections',
      id: 'id',
      areOrder: true,
      shown: ({ names }, ids) => names.ids('collections', ids.map(Number)),
    },
    exported: idAndName('collection'),
    estimate: { groups: 2_000, of: 'collections' },
  }),
  SPOKEN_LANGUAGE: listDimension('SPOKEN_LANGUAGE', {
    description: 'Language that is spoken in the movie; ordered by code.',
    key: 'spokenLanguage',
    type: 'text',
    list: languages,
    names: coded('languages'),
    exported: codeAndName('spoken_language'),
    estimate: { groups: 150, of: 'spoken languages' },
  }),
  LANGUAGE: dimension('LANGUAGE', {
    description: 'ISO 639-1 code of the original language.',
    key: 'language',
    column: 'original_language',
    type: 'text',
    estimate: { groups: 100, of: 'languages' },
  }),
  STATUS: dimension('STATUS', {
    description: 'State of production.',
    key: 'status',
    column: 'status',
    type: 'text',
    estimate: { groups: 7, of: 'states' },
  }),
  GENRE: listDimension('GENRE', {
    description: 'Genre; ordered by name.',
    key: 'genre',
    type: 'number',
    list: lists.genres,
    names: { table: 'genres', id: 'id', areOrder: true, shown: ({ genres }) => genres.byId() },
    filter: 'genres',
    exported: idAndName('genre'),
    estimate: null,
  }),
} as const

export type DimensionName = keyof typeof dimensions
/** The fields that the schema's MovieStatsKey has to have. */
export type DimensionKey = (typeof dimensions)[DimensionName]['key']

export const allDimensions: readonly Dimension[] = Object.values(dimensions)

export function isDimensionName(name: string): name is DimensionName {
  return Object.hasOwn(dimensions, name)
}
