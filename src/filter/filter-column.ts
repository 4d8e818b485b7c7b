import { type Bound, bind, type Sql, sql } from '../../clickhouse/index.js'

export type Scalar = string | number | boolean

/** How values of one kind are compared. */
export interface ColumnKind {
  /** The value to bind for a given one; null for a given one that no cell can equal, such as the id "x". */
  one(value: Scalar): Bound | null
  many(values: readonly Scalar[]): Bound
}

/** What a filter is about: an expression, and when its value is known. */
export interface FilterColumn {
  readonly value: Sql
  readonly known: Sql
  readonly kind: ColumnKind
}

const text: ColumnKind = {
  one: (value) => bind.string(String(value)),
  many: (values) => bind.strings(values.map(String)),
}

const number: ColumnKind = {
  one: (value) => bind.float64(Number(value)),
  many: (values) => bind.float64s(values.map(Number)),
}

const integer: ColumnKind = {
  one: (value) => bind.int64(Number(value)),
  many: (values) => bind.int64s(values.map(Number)),
}

const boolean: ColumnKind = {
  one: (value) => bind.bool(value === true),
  many: (values) => bind.uint8s(values.map(Number)),
}

/** Ids are strings to clients and numbers here; a string that is no id of ours equals none. */
const id: ColumnKind = {
  one: (value) => {
    const known = parseId(String(value))
    return known === null ? null : bind.uint32(known)
  },
  many: (values) => bind.uint32s(values.flatMap((value) => parseId(String(value)) ?? [])),
}

export const kinds = { text, number, integer, boolean, id }

/** The number of an id in its canonical form; null for anything else. */
export function parseId(value: string): number | null {
  return /^[1-9]\d{0,9}$/.test(value) && Number(value) < 2 ** 32 ? Number(value) : null
}

/** A Nullable column. */
export function nullable(value: Sql, kind: ColumnKind): FilterColumn {
  return { value, known: sql`${value} IS NOT NULL`, kind }
}

/** A number that is 0 where it is unknown. */
export function zeroUnknown(value: Sql): FilterColumn {
  return { value, known: sql`${value} != 0`, kind: kinds.integer }
}

/** Text that is empty where it is unknown. */
export function emptyUnknown(value: Sql): FilterColumn {
  return { value: sql`nullIf(${value}, '')`, known: sql`${value} != ''`, kind: kinds.text }
}

/** A column without unknown values. */
export function always(value: Sql, kind: ColumnKind): FilterColumn {
  return { value, known: sql`true`, kind }
}
