import { booleanCell } from './boolean-cell.js'
import { dateCell, type ReleaseDate } from './date-cell.js'
import type { Fields } from './fields.js'
import {
  type Collection,
  codedNamesCell,
  collectionCell,
  numberedNamesCell,
  remembering,
  telling,
} from './nested-cells.js'
import { countCell, dollarsCell, idCell, numberCell } from './plain-cells.js'
import { type NumberColumn, RANGES } from './ranges.js'
import type { Reading } from './reading.js'
import { copyBoolean, copyCount, copyDate, copyDollars, copyId, copyNumber, type Shortcut } from './regular-cells.js'
import { copyCollection } from './regular-collection.js'
import { copyCodedNames, copyNumberedNames } from './regular-names.js'
import { escaped, type RowBytes } from './row-bytes.js'
import type { CodedName, NumberedName } from './staged-movie.js'
import { holdsUnknownWord, noteUnknown } from './unknown-words.js'

/** A column of a drop: what its cells hold, and how that is written as one or more values of a staged movie. */
export interface Column {
  /** Without this column a drop is refused; without another one, its cells are as if empty. */
  readonly required: boolean
  /** Writes the values of a field; those of an empty one if it is not there. Throws CellError. */
  readonly stage: (fields: Fields, field: number | undefined, row: RowBytes, reading: Reading) => void
}

/** How cells of one kind are read, how what they hold looks in a row, and what spares nearly all of them both. */
interface Kind<T> {
  readonly read: (cell: string, reading: Reading) => T
  readonly values: (held: T) => readonly string[]
  readonly shortcut?: Shortcut
  /** The column whose points the shortcut takes for decimal points. */
  readonly hasPoints?: NumberColumn
}

const never: Shortcut = () => false

const plain = (held: number | boolean | null): readonly string[] => [held === null ? '\\N' : String(held)]
const list = (members: readonly string[]): readonly string[] => [`[${members.join()}]`]

const number = (column: NumberColumn): Kind<number | null> => ({
  read: numberCell(column),
  values: plain,
  shortcut: copyNumber(RANGES[column].most),
  hasPoints: column,
})
const boolean: Kind<boolean | null> = { read: booleanCell, values: plain, shortcut: copyBoolean }
const dollars = (column: NumberColumn): Kind<number | null> => ({
  read: dollarsCell(column),
  values: plain,
  shortcut: copyDollars,
})
const count = (column: NumberColumn): Kind<number | null> => ({
  read: countCell(column),
  values: plain,
  shortcut: copyCount,
})
const id: Kind<number> = { read: idCell, values: plain, shortcut: copyId }

const date: Kind<ReleaseDate> = {
  read: dateCell,
  values: ({ iso, year, month, day }) => [iso ?? '', String(year), String(month), String(day)],
  shortcut: copyDate,
}

const collection: Kind<Collection | null> = {
  read: telling(collectionCell),
  values: (held) => [
    ...plain(held?.id ?? null),
    ...[held?.name, held?.posterPath, held?.backdropPath].map((part) => escaped(part ?? '')),
  ],
  shortcut: copyCollection,
}

const numberedNames: Kind<readonly NumberedName[]> = {
  read: telling(remembering(numberedNamesCell)),
  values: (held) => list(held.map(([key, name]) => `(${key},'${escaped(name)}')`)),
  shortcut: copyNumberedNames(),
}

const codedNames = (key: string): Kind<readonly CodedName[]> => ({
  read: telling(remembering(codedNamesCell(key))),
  values: (held) => list(held.map(([code, name]) => `('${escaped(code)}','${escaped(name)}')`)),
  shortcut: copyCodedNames(key),
})

const required = <T>(kind: Kind<T>): Column => ({ required: true, stage: stage(kind) })
const optional = <T>(kind: Kind<T>): Column => ({ required: false, stage: stage(kind) })

/** A text is what its cell says, though that may be a word for what is unknown; an unknown one is empty. */
const title: Column['stage'] = (fields, field, row) => {
  if (field !== undefined) row.copyText(fields.bytes, fields.start(field), fields.end(field), !fields.isPlain(field))
  row.endValue()
}

/** Another text, which is none if it is such a word. */
const text: Column['stage'] = (fields, field, row, reading) => {
  const isUnknown = field !== undefined && holdsUnknownWord(fields.bytes, fields.start(field), fields.end(field))
  if (isUnknown) noteUnknown(fields.text(field), reading)
  title(fields, isUnknown ? undefined : field, row, reading)
}

/** In the order of STAGED_COLUMNS. */
export const COLUMNS = {
  id: required(id),
  imdb_id: { required: false, stage: text },
  title: { required: true, stage: title },
  original_title: { required: false, stage: title },
  original_language: { required: false, stage: text },
  overview: { required: false, stage: text },
  tagline: { required: false, stage: text },
  status: { required: false, stage: text },
  adult: optional(boolean),
  video: optional(boolean),
  homepage: { required: false, stage: text },
  poster_path: { required: false, stage: text },
  release_date: required(date),
  budget: required(dollars('budget')),
  revenue: required(dollars('revenue')),
  popularity: required(number('popularity')),
  runtime: optional(number('runtime')),
  vote_average: optional(number('vote_average')),
  vote_count: optional(count('vote_count')),
  genres: required(numberedNames),
  production_companies: required(numberedNames),
  production_countries: optional(codedNames('iso_3166_1')),
  spoken_languages: optional(codedNames('iso_639_1')),
  belongs_to_collection: optional(collection),
} satisfies Record<string, Column>

export type ColumnName = keyof typeof COLUMNS

export function isColumnName(name: string): name is ColumnName {
  return Object.hasOwn(COLUMNS, name)
}

export const COLUMN_NAMES: readonly ColumnName[] = Object.keys(COLUMNS).filter(isColumnName)

function stage<T>({ read, values, shortcut = never, hasPoints }: Kind<T>): Column['stage'] {
  const rowText = (cell: string, reading: Reading): string =>
    values(read(cell, reading))
      .map((value) => `${value}\t`)
      .join('')
  let ofEmpty: Buffer | undefined
  return (fields, field, row, reading) => {
    const isUsual = hasPoints === undefined || reading.decimalIn(hasPoints) !== 'comma'
    if (field === undefined || fields.isEmpty(field)) {
      ofEmpty ??= Buffer.from(rowText('', reading))
      row.copy(ofEmpty, 0, ofEmpty.length)
    } else if (
      !isUsual ||
      !fields.isPlain(field) ||
      !shortcut(fields.bytes, fields.start(field), fields.end(field), row)
    ) {
      row.write(rowText(fields.text(field), reading))
    }
  }
}
