import { type Sql, sql } from '../../clickhouse/index.js'
import { isMoney, type Subject } from './measures.js'
import { name } from './name.js'

/**
 * How the rows of a table say each aggregate of a group. Sums are integers or decimals: exact, whatever the order of
 * adding up. All but the counts are null where nothing is known.
 */
export interface Aggregates {
  readonly movieCount: Sql
  /** The sum of the movies' shares, as a decimal. */
  readonly shareSum: Sql
  known(subject: Subject): Sql
  /** An integer for money, a decimal for other numbers. */
  sum(subject: Subject): Sql
  /** The sum of the movies' values times their shares, as a decimal. */
  splitSum(subject: Subject): Sql
  /** A float for money, a decimal for other numbers: divided as such, averages that are equal are equal numbers. */
  average(subject: Subject): Sql
  min(subject: Subject): Sql
  max(subject: Subject): Sql
  median(subject: Subject): Sql
}

/** The column of a subject in rows of movies. */
export const subjectColumn = (subject: Subject): string => (subject === 'voteAverage' ? 'vote_average' : subject)

const value = (subject: Subject) => name(subjectColumn(subject))
const stored = (subject: Subject, suffix: string) => name(`${subjectColumn(subject)}_${suffix}`)

/** As a decimal, to twelve places. Floats converted to 18 places at once would come out next to what they stand for. */
const decimal = (subject: Subject) =>
  isMoney(subject)
    ? sql`toDecimal128(${value(subject)}, 18)`
    : sql`toDecimal128('0.000000000001', 18) * toInt128(round(${value(subject)} * 1e12))`

/** Over rows of single movies, each with the number of equal `parts` that its movie falls into. */
export const ofMovies: Aggregates = {
  movieCount: sql`count()`,
  shareSum: sql`sum(toDecimal128(1, 18) / parts)`,
  known: (subject) => sql`count(${value(subject)})`,
  sum: (subject) => (isMoney(subject) ? sql`sum(${value(subject)})` : sql`sum(${decimal(subject)})`),
  splitSum: (subject) => sql`sum(${decimal(subject)} / parts)`,
  average: (subject) =>
    isMoney(subject)
      ? sql`avg(${value(subject)})`
      : sql`sum(${decimal(subject)}) / nullIf(count(${value(subject)}), 0)`,
  min: (subject) => sql`min(${value(subject)})`,
  max: (subject) => sql`max(${value(subject)})`,
  median: (subject) => sql`quantileExactInclusive(0.5)(${value(subject)})`,
}

/** What becomes of the columns of a table of metrics, whose rows are groups already. */
interface Combination {
  sum(column: Sql): Sql
  min(column: Sql): Sql
  max(column: Sql): Sql
  median(state: Sql): Sql
}

function ofMetrics(combine: Combination): Aggregates {
  const known = (subject: Subject) => combine.sum(stored(subject, 'count'))
  const ifKnown = (subject: Subject, aggregate: Sql) => sql`if(${known(subject)} = 0, NULL, ${aggregate})`
  const sum = (subject: Subject) => combine.sum(stored(subject, 'sum'))
  return {
    movieCount: combine.sum(sql`movie_count`),
    shareSum: combine.sum(sql`share_sum`),
    known,
    sum: (subject) => ifKnown(subject, sum(subject)),
    splitSum: (subject) => ifKnown(subject, combine.sum(stored(subject, 'split'))),
    average: (subject) => sql`${sum(subject)} / nullIf(${known(subject)}, 0)`,
    min: (subject) => combine.min(stored(subject, 'min')),
    max: (subject) => combine.max(stored(subject, 'max')),
    median: (subject) => ifKnown(subject, combine.median(stored(subject, 'median'))),
  }
}

/** Over several rows of a table of metrics. */
export const ofMetricsMerged = ofMetrics({
  sum: (column) => sql`sum(${column})`,
  min: (column) => sql`min(${column})`,
  max: (column) => sql`max(${column})`,
  median: (state) => sql`quantileExactInclusiveMerge(0.5)(${state})`,
})

/** Of one row of a table of metrics. */
export const ofMetricsAsTheyAre = ofMetrics({
  sum: (column) => column,
  min: (column) => column,
  max: (column) => column,
  median: (state) => sql`finalizeAggregation(${state})`,
})
