import {
  identifier,
  middleValues,
  printedDecimal,
  type Sql,
  sharedInParts,
  sql,
  wholeDecimal,
} from '../../clickhouse/index.js'

/** Whole dollars are added up as they are. */
const MONEY: ReadonlySet<string> = new Set(['budget', 'revenue', 'profit'])

/** What the columns of a metrics table hold of each subject, by how their names end. */
const AGGREGATES: Readonly<Record<string, (subject: string) => Sql>> = {
  count: (subject) => sql`count(${identifier(subject)})`,
  sum: (subject) => sql`sum(${MONEY.has(subject) ? orZero(subject) : printedDecimal(orZero(subject))})`,
  split: (subject) => sql`sum(${wholeDecimal(orZero(subject))} / parts)`,
  shares: (subject) => sql`sum(${sharedInParts(printedDecimal(orZero(subject)), PARTS)})`,
  min: (subject) => sql`min(${identifier(subject)})`,
  max: (subject) => sql`max(${identifier(subject)})`,
  middle: (subject) => middleValues(identifier(subject)),
}

const PARTS = identifier('parts')

/** What they hold that is of no subject. */
const COUNTS: Readonly<Record<string, Sql>> = {
  movie_count: sql`count()`,
  movie_shares: sql`sum(${sharedInParts(wholeDecimal(sql`1`), PARTS)})`,
}

/** The value of a metrics table's column, computed over rows of movies that fall into `parts`. */
export function formulaOf(column: string): Sql {
  const [, subject = '', aggregate = ''] = /^(.+)_([a-z]+)$/.exec(column) ?? []
  return COUNTS[column] ?? AGGREGATES[aggregate]?.(subject) ?? identifier(column)
}

function orZero(subject: string): Sql {
  return sql`ifNull(${identifier(subject)}, 0)`
}
