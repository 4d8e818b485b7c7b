import { col, identifier, join, type Sql, sql } from '../../clickhouse/index.js'
import { always, kinds } from '../filter/filter-column.js'
import { all, filterConditions } from '../filter/filter-condition.js'
import type { Connection } from '../page/connection.js'
import { type ListFigures, ListPage, noFigures } from '../page/list-page.js'
import type { Page } from '../page/page.js'
import type { Selection } from '../request/selection.js'
import type { SnapshotReader } from '../request/snapshot-reader.js'
import type { CompaniesArgs } from './company.input.js'
import type { Company } from './company.type.js'
import { companyOrder, sumsFor } from './company-order.js'

/** Reads a page of companies: one statement for the companies and one for the whole list, each only if it is asked for. */
export async function readCompanies(
  reader: SnapshotReader,
  args: CompaniesArgs,
  page: Page,
  selection: Selection,
): Promise<Connection<Company>> {
  const list = new ListPage(companyOrder(args.orderBy), page, selection, reader.snapshot)
  const companies = sql`${identifier(reader.database)}.companies`
  const where = all([
    ...filterConditions(always(sql`id`, kinds.id), args.where?.id, 'where.id'),
    ...filterConditions(always(sql`name`, kinds.text), args.where?.name, 'where.name'),
  ])
  const matching = sql`SELECT id, name FROM ${companies} WHERE ${where}`
  const [edges, figures] = await Promise.all([
    list.asksForRows ? readEdges(reader, list, matching) : [],
    list.asksForFigures ? readFigures(reader, list, matching) : noFigures,
  ])
  return list.connection(edges, figures)
}

async function readEdges(reader: SnapshotReader, list: ListPage, matching: Sql) {
  const { order, conditions, terms, limit } = list
  const rows = await reader.rows(
    sql`
      SELECT id, name, ${join(order.columns, sql`, `)}
      FROM (${withSums(reader.database, sumsFor(order), matching)})
      WHERE ${all(conditions)}
      ORDER BY ${terms}
      LIMIT ${limit}`,
    { id: col.int, name: col.string, ...order.shape },
  )
  return rows.map((row) => ({ cursor: list.cursor(row), node: { id: row.id, name: row.name } }))
}

/** Only places in the order need its sums. */
async function readFigures(reader: SnapshotReader, list: ListPage, matching: Sql): Promise<ListFigures> {
  const sums = list.asksForPlaces ? sumsFor(list.order) : []
  const rows = await reader.rows(
    sql`SELECT ${list.figures} FROM (${withSums(reader.database, sums, matching)})`,
    list.figuresShape,
  )
  return rows[0] ?? noFigures
}

function withSums(database: string, sums: readonly Sql[], companies: Sql): Sql {
  if (sums.length === 0) return companies
  return sql`
    SELECT * FROM (${companies}) AS company
    LEFT JOIN (
      SELECT company_id, ${join(sums, sql`, `)} FROM ${identifier(database)}.company_movies GROUP BY company_id
    ) AS sums ON sums.company_id = company.id`
}
