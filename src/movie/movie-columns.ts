import { columnNamed, type Sql } from '../../clickhouse/index.js'
import { always, emptyUnknown, type FilterColumn, kinds, nullable, zeroUnknown } from '../filter/filter-column.js'
import type { MovieWhere } from './movie-where.input.js'

/** The parts of MovieWhere that speak of one value of the movie; the others speak of its lists or of other conditions. */
export type ScalarField = Exclude<keyof MovieWhere, 'AND' | 'OR' | 'NOT' | RelationField>
export type RelationField = 'genres' | 'companies' | 'countries' | 'spokenLanguages'

interface ScalarColumn extends FilterColumn {
  readonly name: string
}

function at(name: string, filtered: (column: Sql) => FilterColumn): ScalarColumn {
  return { name, ...filtered(columnNamed(name)) }
}

const number = (column: Sql) => nullable(column, kinds.number)

/** Where the serving table has them. */
export const scalarColumns: Readonly<Record<ScalarField, ScalarColumn>> = {
  id: at('id', (column) => always(column, kinds.id)),
  title: at('title', (column) => always(column, kinds.text)),
  year: at('year', zeroUnknown),
  month: at('month', zeroUnknown),
  releaseDate: at('release_date', emptyUnknown),
  budget: at('budget', number),
  revenue: at('revenue', number),
  profit: at('profit', number),
  popularity: at('popularity', number),
  runtime: at('runtime', number),
  voteAverage: at('vote_average', number),
  voteCount: at('vote_count', (column) => nullable(column, kinds.integer)),
  originalLanguage: at('original_language', emptyUnknown),
  status: at('status', emptyUnknown),
  adult: at('adult', (column) => nullable(column, kinds.boolean)),
}

/** The lists of the serving table that the others speak of. */
export const listColumns: Readonly<Record<RelationField, string>> = {
  genres: 'genre_ids',
  companies: 'company_ids',
  countries: 'countries',
  spokenLanguages: 'spoken_languages',
}
