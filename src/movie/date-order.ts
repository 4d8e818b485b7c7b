import { col, columnNamed, type Sql } from '../../clickhouse/index.js'
import { always, kinds } from '../filter/filter-column.js'
import { Keyset } from '../page/keyset.js'
import type { ListEnd } from '../page/page.js'
import type { SortDirection } from '../page/sort-direction.js'
import { movieOrder } from './movie-order.js'

/** The orders by date of release alone, by their names. Movies of a year are beside each other in them. */
const DIRECTIONS: ReadonlyMap<string, SortDirection> = new Map(
  (['ASC', 'DESC'] as const).map((direction) => [movieOrder([{ by: 'RELEASE_DATE', direction }]).name, direction]),
)

/** Which date comes first; null if the order is another one. */
export function dateDirection({ name }: Keyset): SortDirection | null {
  return DIRECTIONS.get(name) ?? null
}

/** The terms of the same order where every date is known: those that the table is sorted by, so that it is read in order. */
export function knownDateTerms(direction: SortDirection, from: ListEnd): Sql {
  const parts = ['year', 'month', 'day'].map((name) => ({ name, direction }))
  const orders = [...parts, { name: 'id', direction: 'ASC' } as const].map((term) => ({
    ...term,
    key: { column: always(columnNamed(term.name), kinds.integer), cell: col.int },
  }))
  return new Keyset(orders).terms(from)
}
