import type { Layout } from '../../../parse/layout.js'
import { type ColumnName, isColumnName } from '../kaggle-order.js'

/** The columns of a movie that a drop has, each with its field. */
export function columnsThere({ fields }: Layout): Array<readonly [column: ColumnName, field: number]> {
  return [...fields].flatMap(([column, field]) => (isColumnName(column) ? [[column, field] as const] : []))
}

export function columnsByField(layout: Layout): ReadonlyMap<number, ColumnName> {
  return new Map(columnsThere(layout).map(([column, field]) => [field, column]))
}
