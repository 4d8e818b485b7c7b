import { identifier, type Sql, sql } from '../../clickhouse/index.js'

/** Whole dollars are added up as they are. */
const MONEY: ReadonlySet<string> = new Set(['budget', 'revenue', 'profit'])

/** What the columns of a metrics table hold of each subject, by how their names end. */
const AGGREGATES: Readonly<Record<string, (subject: string) => Sql>> = {
  count: (subject) => sql`count(${identifier(subject)})`,
  sum: (subject) => (MONEY.has(subject) ? sql`sum(ifNull(${identifier(subject)}, 0))` : sql`sum(${decimal(subject)})`),
  split: (subject) => sql`sum(${decimal(subject)} / parts)`,
  min: (subject) => sql`min(${identifier(subject)})`,
  max: (subject) => sql`max(${identifier(subject)})`,
  median: (subject) => sql`quantileExactInclusive(0.5)(${identifier(subject)})`,
}

/** What they hold that is of no subject. */
const COUNTS: Readonly<Record<string, Sql>> = {
  movie_count: sql`count()`,
  share_sum: sql`sum(toDecimal128(1, 18) / parts)`,
}

/** The value of a metrics table's column, computed over rows of movies that fall into `parts`. */
export function formulaOf(column: string): Sql {
  const [, subject = '', aggregate = ''] = /^(.+)_([a-z]+)$/.exec(column) ?? []
  return COUNTS[column] ?? AGGREGATES[aggregate]?.(subject) ?? identifier(column)
}

/** Floats to twelve places, so that their sums do not depend on the order in which they are added up. */
function decimal(subject: string): Sql {
  const value = sql`ifNull(${identifier(subject)}, 0)`
  return MONEY.has(subject)
    ? sql`toDecimal128(${value}, 18)`
    : sql`toDecimal128('0.000000000001', 18) * toInt128(round(${value} * 1e12))`
}
