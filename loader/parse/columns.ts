import { dateCell, type ReleaseDate } from './date-cell.js'
import { type Collection, codedNamesCell, collectionCell, numberedNamesCell, remembering } from './nested-cells.js'
import { booleanCell, countCell, dollarsCell, idCell, numberCell, textCell } from './plain-cells.js'
import type { CodedName, NumberedName } from './staged-movie.js'

/** What each column of a drop is read as. */
export interface MovieCells {
  readonly id: number
  readonly title: string | null
  readonly release_date: ReleaseDate
  readonly budget: number | null
  readonly revenue: number | null
  readonly popularity: number | null
  readonly genres: readonly NumberedName[]
  readonly production_companies: readonly NumberedName[]
  readonly adult: boolean | null
  readonly belongs_to_collection: Collection | null
  readonly homepage: string | null
  readonly imdb_id: string | null
  readonly original_language: string | null
  readonly original_title: string | null
  readonly overview: string | null
  readonly poster_path: string | null
  readonly production_countries: readonly CodedName[]
  readonly runtime: number | null
  readonly spoken_languages: readonly CodedName[]
  readonly status: string | null
  readonly tagline: string | null
  readonly video: boolean | null
  readonly vote_average: number | null
  readonly vote_count: number | null
}

export type ColumnName = keyof MovieCells

export interface Column<T> {
  /** Without this column a drop is refused; without another one, its cells are as if empty. */
  readonly required: boolean
  /** Reads a cell; throws CellError. */
  readonly read: (cell: string) => T
}

const required = <T>(read: (cell: string) => T): Column<T> => ({ required: true, read })
const optional = <T>(read: (cell: string) => T): Column<T> => ({ required: false, read })

export const COLUMNS: { readonly [Name in ColumnName]: Column<MovieCells[Name]> } = {
  id: required(idCell),
  title: required(textCell),
  release_date: required(dateCell),
  budget: required(dollarsCell),
  revenue: required(dollarsCell),
  popularity: required(numberCell),
  genres: required(remembering(numberedNamesCell)),
  production_companies: required(numberedNamesCell),
  adult: optional(booleanCell),
  belongs_to_collection: optional(collectionCell),
  homepage: optional(textCell),
  imdb_id: optional(textCell),
  original_language: optional(textCell),
  original_title: optional(textCell),
  overview: optional(textCell),
  poster_path: optional(textCell),
  production_countries: optional(remembering(codedNamesCell('iso_3166_1'))),
  runtime: optional(numberCell),
  spoken_languages: optional(remembering(codedNamesCell('iso_639_1'))),
  status: optional(textCell),
  tagline: optional(textCell),
  video: optional(booleanCell),
  vote_average: optional(numberCell),
  vote_count: optional(countCell),
}

export function isColumnName(name: string): name is ColumnName {
  return Object.hasOwn(COLUMNS, name)
}

export const COLUMN_NAMES: readonly ColumnName[] = Object.keys(COLUMNS).filter(isColumnName)
