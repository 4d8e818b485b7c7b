import { type Column, col } from '../sql/rows.js'
import { type Bound, bind, identifier, sql } from '../sql/sql.js'
import { type Field, field } from './field-list.js'

/** A column of a table of the catalog, and all that is known of it. */
export interface CatalogColumn<T> extends Field<T> {
  readonly name: string
  /** As `system.columns` has it. */
  readonly type: string
  /** What is stored for a value; as text or a number it also does in FORMAT JSONCompactEachRow. */
  encode(value: T): Bound
}

export type CatalogColumns = Readonly<Record<string, CatalogColumn<unknown>>>

export function text(name: string): CatalogColumn<string> {
  return { name, type: 'String', ...field(identifier(name), col.string, same), encode: bind.string }
}

/** Stored as an empty text where there is none. */
export function optionalText(name: string): CatalogColumn<string | null> {
  const decode = (cell: string) => (cell === '' ? null : cell)
  return {
    name,
    type: 'String',
    ...field(identifier(name), col.string, decode),
    encode: (value) => bind.string(value ?? ''),
  }
}

export function uint64(name: string): CatalogColumn<number> {
  return { name, type: 'UInt64', ...field(identifier(name), col.int, same), encode: bind.uint64 }
}

export function uint32(name: string): CatalogColumn<number> {
  return { name, type: 'UInt32', ...field(identifier(name), col.int, same), encode: bind.uint32 }
}

/** Stored as 0 where there is none. */
export function optionalUint32(name: string): CatalogColumn<number | null> {
  const decode = (cell: number) => (cell === 0 ? null : cell)
  return {
    name,
    type: 'UInt32',
    ...field(identifier(name), col.int, decode),
    encode: (value) => bind.uint32(value ?? 0),
  }
}

/** A moment, to the millisecond. */
export function instant(name: string): CatalogColumn<Date> {
  return momentColumn(
    name,
    (cell) => new Date(cell),
    (value) => value,
  )
}

/** Stored as the beginning of 1970 where there is none. */
export function optionalInstant(name: string): CatalogColumn<Date | null> {
  return momentColumn(
    name,
    (cell) => (cell === 0 ? null : new Date(cell)),
    (value) => value ?? new Date(0),
  )
}

function momentColumn<T>(name: string, decode: (cell: number) => T, stored: (value: T) => Date): CatalogColumn<T> {
  const milliseconds = sql`toUnixTimestamp64Milli(${identifier(name)})`
  return {
    name,
    type: "DateTime64(3, 'UTC')",
    ...field(milliseconds, col.int, decode),
    encode: (value) => bind.string(stored(value).toISOString().replace('T', ' ').replace('Z', '')),
  }
}

/** One of some words, numbered from 1 in their order. A new one goes to the end, and catalogs that are there need an ALTER for it. */
export function oneOf<Word extends string>(name: string, words: readonly Word[]): CatalogColumn<Word> {
  const cell: Column<Word> = {
    expected: `one of ${words.join(', ')}`,
    accepts: (value): value is Word => words.some((word) => word === value),
  }
  const numbered = words.map((word, index) => `'${word}' = ${index + 1}`)
  return { name, type: `Enum8(${numbered.join(', ')})`, ...field(identifier(name), cell, same), encode: bind.string }
}

function same<T>(cell: T): T {
  return cell
}
