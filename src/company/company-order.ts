import { col, type Sql, sql } from '../../clickhouse/index.js'
import { always, kinds, nullable } from '../filter/filter-column.js'
import { Keyset, type SortKey } from '../page/keyset.js'
import type { CompanyOrderBy, CompanySort } from './company.input.js'

const number = col.nullable(col.float)

const sortKeys: Readonly<Record<CompanySort, SortKey>> = {
  NAME: { column: always(sql`name`, kinds.text), cell: col.string },
  MOVIE_COUNT: { column: always(sql`movies`, kinds.number), cell: number },
  REVENUE_SUM: { column: nullable(sql`revenue_total`, kinds.number), cell: number },
  BUDGET_SUM: { column: nullable(sql`budget_total`, kinds.number), cell: number },
  PROFIT_SUM: { column: nullable(sql`profit_total`, kinds.number), cell: number },
  ID: { column: always(sql`id`, kinds.id), cell: number },
}

/** The sums of a company over all years, as far as an order needs them; null where nothing is known. */
const sums: Readonly<Partial<Record<CompanySort, Sql>>> = {
  MOVIE_COUNT: sql`count() AS movies`,
  REVENUE_SUM: sql`sum(revenue) AS revenue_total`,
  BUDGET_SUM: sql`sum(budget) AS budget_total`,
  PROFIT_SUM: sql`sum(profit) AS profit_total`,
}

/** The order asked for, else by name. */
export function companyOrder(orderBy: readonly CompanyOrderBy[] | null | undefined): Keyset {
  const asked = orderBy ?? []
  return Keyset.of(sortKeys, asked.length > 0 ? asked : [{ by: 'NAME', direction: 'ASC' }])
}

/** The sums that an order needs, as columns by the names that its keys have. */
export function sumsFor(order: Keyset): Sql[] {
  const needed = new Set(order.orders.map(({ name }) => name))
  return Object.entries(sums).flatMap(([name, sum]) => (needed.has(name) ? [sum] : []))
}
