import { bind, col, identifier, join, type Sql, sql } from '../../clickhouse/index.js'
import { always, kinds } from '../filter/filter-column.js'
import { all, filterConditions } from '../filter/filter-condition.js'
import { asksForRows, type Connection, connection } from '../page/connection.js'
import type { SnapshotReader } from '../query/snapshot-reader.js'
import type { Selection } from '../selection.js'
import type { CompaniesArgs } from './company.input.js'
import type { Company } from './company.type.js'
import { companyOrder, sumsFor } from './company-order.js'

/** Reads a page of companies: one statement for the companies and one for their number, each only if it is asked for. */
export async function readCompanies(
  reader: SnapshotReader,
  args: CompaniesArgs,
  selection: Selection,
): Promise<Connection<Company>> {
  const companies = sql`${identifier(reader.database)}.companies`
  const where = all([
    ...filterConditions(always(sql`id`, kinds.id), args.where?.id, 'where.id'),
    ...filterConditions(always(sql`name`, kinds.text), args.where?.name, 'where.name'),
  ])
  const [edges, count] = await Promise.all([
    asksForRows(selection) ? readEdges(reader, args, companies, where) : [],
    selection.has('totalCount') ? readCount(reader, companies, where) : 0,
  ])
  return connection(edges, args.first, count)
}

async function readEdges(reader: SnapshotReader, args: CompaniesArgs, companies: Sql, where: Sql) {
  const order = companyOrder(args.orderBy)
  const rows = await reader.rows(
    sql`
      SELECT id, name, ${join(order.columns, sql`, `)}
      FROM (${withSums(reader.database, sumsFor(order), sql`SELECT id, name FROM ${companies} WHERE ${where}`)})
      WHERE ${all(order.behind(args.after, reader.snapshot))}
      ORDER BY ${order.terms}
      LIMIT ${bind.uint64(args.first + 1)}`,
    { id: col.int, name: col.string, ...order.shape },
  )
  return rows.map((row) => ({ cursor: order.cursor(reader.snapshot, row), node: { id: row.id, name: row.name } }))
}

function withSums(database: string, sums: readonly Sql[], companies: Sql): Sql {
  if (sums.length === 0) return companies
  return sql`
    SELECT * FROM (${companies}) AS company
    LEFT JOIN (
      SELECT company_id, ${join(sums, sql`, `)} FROM ${identifier(database)}.company_movies GROUP BY company_id
    ) AS sums ON sums.company_id = company.id`
}

async function readCount(reader: SnapshotReader, companies: Sql, where: Sql): Promise<number> {
  const rows = await reader.rows(sql`SELECT count() FROM ${companies} WHERE ${where}`, { count: col.int })
  return rows[0]?.count ?? 0
}
