import {
  medianFloat,
  middleValues,
  middleValuesMerged,
  nearestDollarMean,
  nearestFloat,
  nearestMean,
  printedDecimal,
  type Sql,
  sharedInParts,
  sql,
  sumOfShares,
  wholeDecimal,
} from '../../clickhouse/index.js'
import { isMoney, type Subject } from './measures.js'
import { name } from './name.js'

/**
 * How the rows of a table say each aggregate of a group: counts and extremes of dollars as integers, all else as the float
 * nearest to what it exactly is, so that what is shown is what is compared. All but the counts are null where nothing is known.
 */
export interface Aggregates {
  readonly movieCount: Sql
  /** The sum of the movies' shares. */
  readonly shareSum: Sql
  known(subject: Subject): Sql
  sum(subject: Subject): Sql
  /** The sum of the movies' values times their shares. */
  splitSum(subject: Subject): Sql
  average(subject: Subject): Sql
  min(subject: Subject): Sql
  max(subject: Subject): Sql
  median(subject: Subject): Sql
}

/** The column of a subject in rows of movies. */
export const subjectColumn = (subject: Subject): string => (subject === 'voteAverage' ? 'vote_average' : subject)

const value = (subject: Subject) => name(subjectColumn(subject))
const stored = (subject: Subject, suffix: string) => name(`${subjectColumn(subject)}_${suffix}`)

/** As a decimal: exact, whatever the order of adding up. */
const decimal = (subject: Subject) => (isMoney(subject) ? wholeDecimal(value(subject)) : printedDecimal(value(subject)))

/** A sum as the float that it is shown as. */
const shownSum = (subject: Subject, sum: Sql) => (isMoney(subject) ? sql`toFloat64(${sum})` : nearestFloat(sum))
const shownSplit = (subject: Subject, sum: Sql) => (isMoney(subject) ? nearestFloat(sum) : sumOfShares(sum))
const average = (subject: Subject, sum: Sql, known: Sql) =>
  isMoney(subject) ? nearestDollarMean(sum, known) : nearestMean(sum, known)

/** Over rows of single movies, each with the number of equal `parts` that its movie falls into. */
export const ofMovies: Aggregates = {
  movieCount: sql`count()`,
  shareSum: sumOfShares(sql`sum(${sharedInParts(wholeDecimal(sql`1`), sql`parts`)})`),
  known,
  sum: (subject) => shownSum(subject, exactSum(subject)),
  splitSum: (subject) =>
    shownSplit(
      subject,
      isMoney(subject)
        ? sql`sum(${decimal(subject)} / parts)`
        : sql`sum(${sharedInParts(decimal(subject), sql`parts`)})`,
    ),
  average: (subject) => average(subject, exactSum(subject), known(subject)),
  min: (subject) => sql`min(${value(subject)})`,
  max: (subject) => sql`max(${value(subject)})`,
  median: (subject) => sql`if(${known(subject)} = 0, NULL, ${medianFloat(middleValues(value(subject)))})`,
}

function known(subject: Subject): Sql {
  return sql`count(${value(subject)})`
}

function exactSum(subject: Subject): Sql {
  return isMoney(subject) ? sql`sum(${value(subject)})` : sql`sum(${decimal(subject)})`
}

/** What becomes of the columns of a table of metrics, whose rows are groups already. */
interface Combination {
  sum(column: Sql): Sql
  min(column: Sql): Sql
  max(column: Sql): Sql
  middle(states: Sql): Sql
}

function ofMetrics(combine: Combination): Aggregates {
  const known = (subject: Subject) => combine.sum(stored(subject, 'count'))
  const ifKnown = (subject: Subject, aggregate: Sql) => sql`if(${known(subject)} = 0, NULL, ${aggregate})`
  const sum = (subject: Subject) => combine.sum(stored(subject, 'sum'))
  return {
    movieCount: combine.sum(sql`movie_count`),
    shareSum: sumOfShares(combine.sum(sql`movie_shares`)),
    known,
    sum: (subject) => ifKnown(subject, shownSum(subject, sum(subject))),
    splitSum: (subject) => {
      const shares = combine.sum(stored(subject, isMoney(subject) ? 'split' : 'shares'))
      return ifKnown(subject, shownSplit(subject, shares))
    },
    average: (subject) => average(subject, sum(subject), known(subject)),
    min: (subject) => combine.min(stored(subject, 'min')),
    max: (subject) => combine.max(stored(subject, 'max')),
    median: (subject) => ifKnown(subject, medianFloat(combine.middle(stored(subject, 'middle')))),
  }
}

/** Over several rows of a table of metrics. */
export const ofMetricsMerged = ofMetrics({
  sum: (column) => sql`sum(${column})`,
  min: (column) => sql`min(${column})`,
  max: (column) => sql`max(${column})`,
  middle: middleValuesMerged,
})

/** Of one row of a table of metrics. */
export const ofMetricsAsTheyAre = ofMetrics({
  sum: (column) => column,
  min: (column) => column,
  max: (column) => column,
  middle: (state) => sql`finalizeAggregation(${state})`,
})
