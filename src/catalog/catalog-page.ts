import { type FieldList, type Fields, join, type Sql, sql, type ValuesOf } from '../../clickhouse/index.js'
import { all } from '../filter/filter-condition.js'
import type { Connection } from '../page/connection.js'
import type { Keyset } from '../page/keyset.js'
import { ListPage, noFigures } from '../page/list-page.js'
import type { Page } from '../page/page.js'
import type { Selection } from '../request/selection.js'
import type { CatalogReader } from './catalog-reader.js'

/** Rows of a table of the catalog, and what each of them is to clients. */
export interface CatalogList<F extends Fields, Node> {
  readonly table: Sql
  readonly where: Sql
  readonly order: Keyset
  readonly fields: FieldList<F>
  node(row: ValuesOf<F>): Node
}

/** One statement for the rows and one for the whole list, each only if it is asked for. The cursors are of no snapshot. */
export async function readCatalogPage<F extends Fields, Node>(
  reader: CatalogReader,
  list: CatalogList<F, Node>,
  page: Page,
  selection: Selection,
): Promise<Connection<Node>> {
  const { table, where, order, fields } = list
  const asked = new ListPage(order, page, selection, null)
  const readEdges = async () => {
    const rows = await reader.query(
      sql`
        SELECT ${fields.columns}, ${join(order.columns, sql`, `)} FROM ${table}
        WHERE ${all([where, ...asked.conditions])}
        ORDER BY ${asked.terms} LIMIT ${asked.limit}`,
      { ...fields.shape, ...order.shape },
    )
    return rows.map((row) => ({ cursor: asked.cursor(row), node: list.node(fields.decode(row)) }))
  }
  const readFigures = async () => {
    const rows = await reader.query(sql`SELECT ${asked.figures} FROM ${table} WHERE ${where}`, asked.figuresShape)
    return rows[0] ?? noFigures
  }
  const [edges, figures] = await Promise.all([
    asked.asksForRows ? readEdges() : [],
    asked.asksForFigures ? readFigures() : noFigures,
  ])
  return asked.connection(edges, figures)
}
