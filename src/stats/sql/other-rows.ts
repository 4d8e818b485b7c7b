import { type Aggregates, join, type OtherRows, type Sql, sql } from '../../../clickhouse/index.js'
import { accumulates } from '../plan/accumulates.js'
import type { Dimension } from '../plan/dimension.js'
import { dimensions } from '../plan/dimensions.js'
import { computedMeasures, type Plan } from '../plan/plan.js'
import { column } from './columns.js'

/** Whether the rows have something beside each other, so that they can be chosen only when all of them are there. */
export function areSeenTogether(plan: Plan): boolean {
  return computedMeasures(plan).some(({ beside }) => beside !== null)
}

/** What the rows of a plan are seen beside; `total` makes the sum over all of its movies, in a statement of its own. */
export function otherRows(plan: Plan, aggregates: Aggregates, total: OtherRows['total']): OtherRows {
  const { sharesWithin } = plan
  const ownSum: OtherRows['total'] = (subject) => aggregates.exactSum(subject, false).value
  return {
    total: (subject) => {
      if (plan.dimensions.length === 0) return ownSum(subject)
      return sharesWithin === null ? total(subject) : sql`sum(${ownSum(subject)}) OVER (${partition(sharesWithin)})`
    },
    upToYear: (sums) => (accumulates(plan.dimensions) ? upToYear(plan, sums) : null),
  }
}

/** Unknown years come last, and have no place among the others. */
function upToYear({ dimensions: grouped }: Plan, sums: Sql): Sql {
  const { YEAR } = dimensions
  const others = grouped.filter((each) => each !== YEAR)
  const years = sql`ORDER BY ${column(YEAR)} ASC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW`
  return sql`if(isNull(${column(YEAR)}), NULL, sum(${sums}) OVER (${partition(others)} ${years}))`
}

function partition(within: readonly Dimension[]): Sql {
  return within.length === 0 ? sql`` : sql`PARTITION BY ${join(within.map(column), sql`, `)}`
}
