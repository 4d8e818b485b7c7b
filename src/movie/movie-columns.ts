import { sql } from '../../clickhouse/index.js'
import { always, emptyUnknown, type FilterColumn, kinds, nullable, zeroUnknown } from '../filter/filter-column.js'
import type { MovieWhere } from './movie-where.input.js'

/** The parts of MovieWhere that speak of one value of the movie; the others speak of its lists or of other conditions. */
export type ScalarField = Exclude<keyof MovieWhere, 'AND' | 'OR' | 'NOT' | RelationField>
export type RelationField = 'genres' | 'companies' | 'countries' | 'spokenLanguages'

/** Where the serving table has them. */
export const scalarColumns: Readonly<Record<ScalarField, FilterColumn>> = {
  id: always(sql`id`, kinds.id),
  title: always(sql`title`, kinds.text),
  year: zeroUnknown(sql`year`),
  month: zeroUnknown(sql`month`),
  releaseDate: emptyUnknown(sql`release_date`),
  budget: nullable(sql`budget`, kinds.number),
  revenue: nullable(sql`revenue`, kinds.number),
  profit: nullable(sql`profit`, kinds.number),
  popularity: nullable(sql`popularity`, kinds.number),
  runtime: nullable(sql`runtime`, kinds.number),
  voteAverage: nullable(sql`vote_average`, kinds.number),
  voteCount: nullable(sql`vote_count`, kinds.integer),
  originalLanguage: emptyUnknown(sql`original_language`),
  status: emptyUnknown(sql`status`),
  adult: nullable(sql`adult`, kinds.boolean),
}
