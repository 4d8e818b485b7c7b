import { bind, col, join, type RowOf, type RowShape, type Sql, sql } from '../../clickhouse/index.js'
import { all } from '../filter/filter-condition.js'
import { checkRange } from '../page/check-range.js'
import { asksForRows, type Connection, connection } from '../page/connection.js'
import type { Keyset } from '../page/keyset.js'
import type { PageArgs } from '../page/page.args.js'
import type { Selection } from '../selection.js'
import type { LedgerReader } from './ledger-reader.js'

const MAX_FIRST = 500

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

/** One statement for the rows and one for their number, each only if it is asked for. The cursors are of no snapshot. */
export async function readLedgerPage<Shape extends RowShape, Node>(
  reader: LedgerReader,
  list: LedgerList<Shape, Node>,
  { first, after }: PageArgs,
  selection: Selection,
): Promise<Connection<Node>> {
  checkRange('first', first, 1, MAX_FIRST)
  const { table, where, order, columns, shape } = list
  const readEdges = async () => {
    const rows = await reader.rows(
      sql`
        SELECT ${columns}, ${join(order.columns, sql`, `)} FROM ${table}
        WHERE ${all([where, ...order.behind(after, null)])}
        ORDER BY ${order.terms} LIMIT ${bind.uint64(first + 1)}`,
      { ...shape, ...order.shape },
    )
    return rows.map((row) => ({ cursor: order.cursor(null, row), node: list.node(row) }))
  }
  const readCount = async () => {
    const rows = await reader.rows(sql`SELECT count() FROM ${table} WHERE ${where}`, { count: col.int })
    return rows[0]?.count ?? 0
  }
  const [edges, count] = await Promise.all([
    asksForRows(selection) ? readEdges() : [],
    selection.has('totalCount') ? readCount() : 0,
  ])
  return connection(edges, first, count)
}
