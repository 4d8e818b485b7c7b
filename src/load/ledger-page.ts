import { join, type RowOf, type RowShape, type Sql, sql } from '../../clickhouse/index.js'
import { all } from '../filter/filter-condition.js'
import type { Connection } from '../page/connection.js'
import type { Keyset } from '../page/keyset.js'
import { ListPage, noFigures } from '../page/list-page.js'
import type { Page } from '../page/page.js'
import type { Selection } from '../request/selection.js'
import type { LedgerReader } from './ledger-reader.js'

/** Rows of a table of the ledger, and what each of them is to clients. */
export interface LedgerList<Shape extends RowShape, Node> {
  readonly table: Sql
  readonly where: Sql
  readonly order: Keyset
  /** Those of the shape, in its order. */
  readonly columns: Sql
  readonly shape: Shape
  node(row: RowOf<Shape>): Node
}

/** One statement for the rows and one for the whole list, each only if it is asked for. The cursors are of no snapshot. */
export async function readLedgerPage<Shape extends RowShape, Node>(
  reader: LedgerReader,
  list: LedgerList<Shape, Node>,
  page: Page,
  selection: Selection,
): Promise<Connection<Node>> {
  const { table, where, order, columns, shape } = list
  const asked = new ListPage(order, page, selection, null)
  const readEdges = async () => {
    const rows = await reader.rows(
      sql`
        SELECT ${columns}, ${join(order.columns, sql`, `)} FROM ${table}
        WHERE ${all([where, ...asked.conditions])}
        ORDER BY ${asked.terms} LIMIT ${asked.limit}`,
      { ...shape, ...order.shape },
    )
    return rows.map((row) => ({ cursor: asked.cursor(row), node: list.node(row) }))
  }
  const readFigures = async () => {
    const rows = await reader.rows(sql`SELECT ${asked.figures} FROM ${table} WHERE ${where}`, asked.figuresShape)
    return rows[0] ?? noFigures
  }
  const [edges, figures] = await Promise.all([
    asked.asksForRows ? readEdges() : [],
    asked.asksForFigures ? readFigures() : noFigures,
  ])
  return asked.connection(edges, figures)
}
