import { type Bound, type Column, join, type Sql, sql } from '../../clickhouse/index.js'
import type { FilterColumn } from '../filter/filter-column.js'
import { all, any } from '../filter/filter-condition.js'
import { type Cursor, type CursorArgument, encodeCursor, noCursor, placeOf } from './cursor.js'
import type { ListEnd } from './page.js'
import type { SortDirection } from './sort-direction.js'

/** Something that a list can be ordered by. */
export interface SortKey {
  readonly column: FilterColumn
  readonly cell: Column<string | number | null>
}

export interface KeysetOrder {
  readonly name: string
  readonly key: SortKey
  readonly direction: SortDirection
}

/** A total order: the last key is unique, so the keys of a row are its place. */
export class Keyset {
  constructor(readonly orders: readonly KeysetOrder[]) {}

  /** The order asked for by names of `keys`, and in the end the id, which no two rows share. */
  static of<Name extends string>(
    keys: Readonly<Record<Name | 'ID', SortKey>>,
    asked: readonly { readonly by: Name | 'ID'; readonly direction: SortDirection }[],
  ): Keyset {
    const untilUnique = asked.some(({ by }) => by === 'ID')
      ? asked
      : [...asked, { by: 'ID', direction: 'ASC' } as const]
    return new Keyset(untilUnique.map(({ by, direction }) => ({ name: by, key: keys[by], direction })))
  }

  /** Names the order, for cursors. */
  get name(): string {
    return this.orders.map(({ name, direction }) => `${name} ${direction}`).join()
  }

  get columns(): Sql[] {
    return this.orders.map(({ key }) => key.column.value)
  }

  /** The columns of `columns` in a row. */
  get shape(): Record<string, Column<string | number | null>> {
    return Object.fromEntries(this.orders.map(({ key }, index) => [keyName(index), key.cell]))
  }

  /** The cursor of a row that has the columns of `shape`. */
  cursor(snapshot: Cursor['snapshot'], row: Readonly<Record<string, unknown>>): string {
    const place = this.orders.map(({ key }, index) => {
      const at = row[keyName(index)]
      return key.cell.accepts(at) ? at : null
    })
    return encodeCursor({ snapshot, list: this.name, place })
  }

  /** The terms of ORDER BY, beginning at an end of the list; unknown values are at its end. */
  terms(from: ListEnd): Sql {
    const terms = this.orders.map(({ key, direction }) => {
      const isAscending = (direction === 'ASC') === (from === 'start')
      const nulls = from === 'start' ? sql`NULLS LAST` : sql`NULLS FIRST`
      return sql`${key.column.value} ${isAscending ? sql`ASC` : sql`DESC`} ${nulls}`
    })
    return join(terms, sql`, `)
  }

  /** The condition on the rows behind the cursor of `after`, or ahead of that of `before`; never null for a row. */
  beyond(argument: CursorArgument, cursor: string, snapshot: Cursor['snapshot']): Sql {
    const place = placeOf(argument, cursor, { snapshot, name: this.name, keys: this.orders.length })
    const terms = this.orders.map(({ key, direction }, index) => {
      const at = place[index] ?? null
      if (!key.cell.accepts(at)) throw noCursor(argument)
      return { column: key.column, direction, value: at === null ? null : bound(key.column.kind, at, argument) }
    })
    const beyond = argument === 'after' ? isBehind : isAhead
    return any(terms.map((term, index) => all([...terms.slice(0, index).map(isSame), beyond(term)])))
  }
}

/** One key of a place in a list; its value is null where it is unknown. */
interface PlaceKey {
  readonly column: FilterColumn
  readonly direction: SortDirection
  readonly value: Bound | null
}

function keyName(index: number): string {
  return `key${index}`
}

function isSame({ column, value }: PlaceKey): Sql {
  return value === null ? sql`NOT (${column.known})` : sql`(${column.known} AND ${column.value} = ${value})`
}

/** Nothing is behind an unknown value, and unknown values are behind every known one. */
function isBehind({ column, direction, value }: PlaceKey): Sql {
  if (value === null) return sql`false`
  const compare = direction === 'ASC' ? sql`>` : sql`<`
  return sql`(NOT (${column.known}) OR ${column.value} ${compare} ${value})`
}

/** Every known value is ahead of an unknown one. */
function isAhead({ column, direction, value }: PlaceKey): Sql {
  if (value === null) return column.known
  const compare = direction === 'ASC' ? sql`<` : sql`>`
  return sql`(${column.known} AND ${column.value} ${compare} ${value})`
}

function bound(kind: FilterColumn['kind'], at: string | number, argument: CursorArgument): Bound {
  const value = kind.one(at)
  if (value === null) throw noCursor(argument)
  return value
}
