import { type Column, col, type Sql, sql } from '../../clickhouse/index.js'
import type { MovieDimension } from './movie-dimension.js'
import type { MovieStatsKey } from './movie-stats.type.js'

/** A list of the movie that a row is made for each member of. */
export interface Relation {
  readonly list: Sql
  /** Stands in for a member where the list is empty. */
  readonly none: Sql
  readonly member: Sql
}

export interface Dimension {
  readonly name: MovieDimension
  /** Where its value goes in the schema's key. */
  readonly key: keyof MovieStatsKey
  /** Its value in a row of a source, null for unknown or none. */
  readonly value: Sql
  /** The source's column that it is made of. */
  readonly column: SourceColumn
  readonly cell: Column<number | string | null>
  readonly relation: Relation | null
  /** The table that has the names it is ordered by; null if it is ordered by its own value. */
  readonly names: 'genres' | 'companies' | null
}

export type SourceColumn =
  | 'year'
  | 'month'
  | 'genre_id'
  | 'company_id'
  | 'country_code'
  | 'original_language'
  | 'status'
export type RelationDimension = 'GENRE' | 'COMPANY' | 'COUNTRY'

const int = col.nullable(col.int)
const text = col.nullable(col.string)

const plain = (name: MovieDimension, key: keyof MovieStatsKey, column: SourceColumn, value: Sql): Dimension => ({
  name,
  key,
  value,
  column,
  cell: column === 'year' || column === 'month' ? int : text,
  relation: null,
  names: null,
})

export const dimensions: Readonly<Record<MovieDimension, Dimension>> = {
  YEAR: plain('YEAR', 'year', 'year', sql`nullIf(year, 0)`),
  QUARTER: plain('QUARTER', 'quarter', 'month', sql`nullIf(intDiv(month + 2, 3), 0)`),
  MONTH: plain('MONTH', 'month', 'month', sql`nullIf(month, 0)`),
  DECADE: plain('DECADE', 'decade', 'year', sql`nullIf(intDiv(year, 10) * 10, 0)`),
  LANGUAGE: plain('LANGUAGE', 'language', 'original_language', sql`nullIf(original_language, '')`),
  STATUS: plain('STATUS', 'status', 'status', sql`nullIf(status, '')`),
  GENRE: {
    name: 'GENRE',
    key: 'genre',
    value: sql`nullIf(genre_id, 0)`,
    column: 'genre_id',
    cell: int,
    relation: { list: sql`genre_ids`, none: sql`[0]`, member: sql`genre_id` },
    names: 'genres',
  },
  COMPANY: {
    name: 'COMPANY',
    key: 'company',
    value: sql`nullIf(company_id, 0)`,
    column: 'company_id',
    cell: int,
    relation: { list: sql`company_ids`, none: sql`[0]`, member: sql`company_id` },
    names: 'companies',
  },
  COUNTRY: {
    name: 'COUNTRY',
    key: 'country',
    value: sql`nullIf(country_code, '')`,
    column: 'country_code',
    cell: text,
    relation: { list: sql`country_codes`, none: sql`['']`, member: sql`country_code` },
    names: null,
  },
}
