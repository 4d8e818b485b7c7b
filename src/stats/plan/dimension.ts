import type { Column, List, Sql } from '../../../clickhouse/index.js'
import type { CompanyStore } from '../../company/company.store.js'
import type { GenreStore } from '../../genre/genre.store.js'
import type { MovieWhere } from '../../movie/movie-where.input.js'

/** What the objects are read from that keys show for ids and codes. */
export interface KeyStores {
  readonly genres: Pick<GenreStore, 'byId'>
  readonly companies: Pick<CompanyStore, 'named'>
  readonly names: NameReader
}

/** Reads tables of names into the objects with them. */
export interface NameReader {
  /** Of a table with a code for each name: all, since there are few. */
  codes(table: string): Promise<Shown>
  /** Of a table with an id for each name: those with these ids. */
  ids(table: string, ids: readonly number[]): Promise<Shown>
}

/** The objects that stand for a dimension's values. */
export type Shown = ReadonlyMap<number | string, object>

/** The names of a dimension's values, which are in a table of their own. */
export interface Names {
  readonly table: string
  /** The table's column that the dimension has the values of. */
  readonly id: string
  /** Whether rows are ordered by them, and not by the values themselves. */
  readonly areOrder: boolean
  /** What the key of a row shows for values. */
  shown(stores: KeyStores, values: readonly (number | string)[]): Promise<Shown>
}

/** A column of exported rows with a group's value, or with its name. */
export interface ExportedKey {
  readonly column: string
  readonly type: 'Int32' | 'Int64' | 'String'
  readonly of: 'value' | 'name'
}

/** How many groups a dimension is estimated to have, and of what, as in "130 years". */
export interface GroupEstimate {
  readonly groups: number
  readonly of: string
}

/** Something that movies can be grouped by: all that there is to know of it. */
export interface Dimension {
  /** In the schema's MovieDimension. */
  readonly name: string
  readonly description: string
  /** Its field in the schema's MovieStatsKey. */
  readonly key: string
  /** The column that it is made of, in rows that can be grouped by it. */
  readonly column: string
  /** The list of the movie that the column has one member of; null where a movie has one value. */
  readonly list: List | null
  /** What rows are grouped by. */
  readonly group: Sql
  /** What a group shows: null if the value is unknown, or the list is empty. */
  readonly value: Sql
  /** What stands in the group for that. */
  readonly unknown: Sql
  /** Whether the groups are the column's own values, and not made of them. */
  readonly isColumn: boolean
  readonly cell: Column<number | string | null>
  readonly names: Names | null
  /** The condition that, where it is only "has this id", chooses one group; see GroupFilter. */
  readonly filter: keyof MovieWhere | null
  readonly exported: readonly ExportedKey[]
  /** Null for genres: as many as the snapshot has. */
  readonly estimate: GroupEstimate | null
}

export type ListDimension = Dimension & { readonly list: List }

export function isListDimension(dimension: Dimension): dimension is ListDimension {
  return dimension.list !== null
}
