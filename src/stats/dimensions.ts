import { type Column, col, type Sql, sql } from '../../clickhouse/index.js'
import type { MovieDimension } from './movie-dimension.js'
import type { MovieStatsKey } from './movie-stats.type.js'
import { name as columnNamed } from './name.js'

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
  /** What rows are grouped by, made of the source's column. */
  readonly group: Sql
  /** That of a group, null for unknown or none. */
  readonly value: Sql
  /** The source's column that it is made of. */
  readonly column: SourceColumn
  /** Whether no two values of the column are in one group. */
  readonly isColumn: boolean
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

/** `made` of the column, if its own values are not the groups. */
function plain(
  name: MovieDimension,
  key: keyof MovieStatsKey,
  column: 'year' | 'month' | 'original_language' | 'status',
  made?: Sql,
): Dimension {
  const isNumber = column === 'year' || column === 'month'
  const group = made ?? columnNamed(column)
  return {
    name,
    key,
    group,
    value: isNumber ? sql`nullIf(${group}, 0)` : sql`nullIf(${group}, '')`,
    column,
    isColumn: made === undefined,
    cell: isNumber ? int : text,
    relation: null,
    names: null,
  }
}

function related(
  name: RelationDimension,
  key: keyof MovieStatsKey,
  column: 'genre_id' | 'company_id' | 'country_code',
  { list, names }: { list: Sql; names: Dimension['names'] },
): Dimension {
  const isId = column !== 'country_code'
  const member = columnNamed(column)
  return {
    name,
    key,
    group: member,
    value: isId ? sql`nullIf(${member}, 0)` : sql`nullIf(${member}, '')`,
    column,
    isColumn: true,
    cell: isId ? int : text,
    relation: { list, none: isId ? sql`[0]` : sql`['']`, member },
    names,
  }
}

export const dimensions: Readonly<Record<MovieDimension, Dimension>> = {
  YEAR: plain('YEAR', 'year', 'year'),
  QUARTER: plain('QUARTER', 'quarter', 'month', sql`intDiv(month + 2, 3)`),
  MONTH: plain('MONTH', 'month', 'month'),
  DECADE: plain('DECADE', 'decade', 'year', sql`intDiv(year, 10) * 10`),
  LANGUAGE: plain('LANGUAGE', 'language', 'original_language'),
  STATUS: plain('STATUS', 'status', 'status'),
  GENRE: related('GENRE', 'genre', 'genre_id', { list: sql`genre_ids`, names: 'genres' }),
  COMPANY: related('COMPANY', 'company', 'company_id', { list: sql`company_ids`, names: 'companies' }),
  COUNTRY: related('COUNTRY', 'country', 'country_code', { list: sql`country_codes`, names: null }),
}
