import { type Column, join, type Sql, sql } from '../../clickhouse/index.js'
import type { FilterColumn } from '../filter/filter-column.js'
import { all, any } from '../filter/filter-condition.js'
import { UserInputError } from '../user-input-error.js'
import { type Cursor, encodeCursor, placeAfter } from './cursor.js'
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

  /** The terms of ORDER BY; unknown values are last. */
  get terms(): Sql {
    const terms = this.orders.map(
      ({ key, direction }) => sql`${key.column.value} ${direction === 'ASC' ? sql`ASC` : sql`DESC`} NULLS LAST`,
    )
    return join(terms, sql`, `)
  }

  /** The condition on the rows behind the cursor `after`; none without one. */
  behind(after: string | null | undefined, snapshot: Cursor['snapshot']): Sql[] {
    if (after === null || after === undefined) return []
    const place = placeAfter(after, snapshot, this.name, this.orders.length)
    return [this.#behind(place)]
  }

  #behind(place: Cursor['place']): Sql {
    if (!this.orders.every(({ key }, index) => key.cell.accepts(place[index]))) throw notOurs()
    const alternatives = this.orders.map((order, index) => {
      const before = this.orders.slice(0, index).map(({ key }, at) => sameAs(key.column, place[at] ?? null))
      return all([...before, beyond(order, place[index] ?? null)])
    })
    return any(alternatives)
  }
}

function keyName(index: number): string {
  return `key${index}`
}

function sameAs({ value, known, kind }: FilterColumn, at: string | number | null): Sql {
  return at === null ? sql`NOT (${known})` : sql`(${known} AND ${value} = ${bound(kind, at)})`
}

/** Nothing is beyond an unknown value, and unknown values are beyond every known one. */
function beyond({ key: { column }, direction }: KeysetOrder, at: string | number | null): Sql {
  if (at === null) return sql`false`
  const compare = direction === 'ASC' ? sql`>` : sql`<`
  return sql`(NOT (${column.known}) OR ${column.value} ${compare} ${bound(column.kind, at)})`
}

function bound(kind: FilterColumn['kind'], at: string | number) {
  const value = kind.one(at)
  if (value === null) throw notOurs()
  return value
}

function notOurs(): UserInputError {
  return new UserInputError('after', 'expected an endCursor of an earlier page, got something else.')
}
