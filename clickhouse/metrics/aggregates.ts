import { type Sql, sql } from '../sql/sql.js'
import { columnNamed } from './column-named.js'
import { printedDecimal, wholeDecimal } from './decimal.js'
import { meanFloat, toFloat } from './float.js'
import { medianFloat, type Quantiles, quantilesMerged, quantilesOfState, quantilesOfValues } from './quantiles.js'
import { type Addend, addends, roiOf, weightedRatingOf } from './ratios.js'
import { sharedInParts, sumOfShares } from './shares.js'
import {
  addendName,
  exactOrZero,
  movieCountColumn,
  movieSharesColumn,
  type StoredAggregate,
  storedName,
} from './stored-aggregates.js'
import { isWhole, type Subject, subjects } from './subjects.js'

/**
 * How the rows of a table say each aggregate of a group: counts and extremes of whole numbers as integers, all else as the
 * float nearest to what it exactly is, so that what is shown is what is compared. All but counts are null where nothing is known.
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
  /** By nearest rank: the value at place ceil(n / 10) of n. */
  p10(subject: Subject): Sql
  /** The value at place ceil(9 n / 10) of n. */
  p90(subject: Subject): Sql
  roi(split: boolean): Sql
  weightedRating(): Sql
  exactSum(subject: Subject, split: boolean): ExactSum
}

/** A sum before it is the float that is shown. */
export interface ExactSum {
  /** Null where nothing is known. */
  readonly value: Sql
  /** Whether it is counted in parts of one. */
  readonly isInParts: boolean
  /** Of such sums added up, the float that is shown. */
  float(sum: Sql): Sql
}

/** Gives a column of the table by its name; through it alone aggregates come to columns, so that it can tell which they need. */
export type ColumnReader = (name: string) => Sql

/** Makes the aggregates over rows of one kind. */
export type AggregatesOver = (column: ColumnReader) => Aggregates

const held = (subject: Subject) => (isWhole(subject) ? 'whole' : 'decimal')

/** A sum of shares as the float that is shown: of whole numbers it is a decimal, of others it is counted in parts of one. */
const splitFloat = (subject: Subject, sum: Sql) => (isWhole(subject) ? toFloat(sum, 'decimal') : sumOfShares(sum))

type Exact = (subject: Subject) => Sql

const exactSums =
  (sum: Exact, splitSum: Exact): Aggregates['exactSum'] =>
  (subject, split) =>
    split
      ? { value: splitSum(subject), isInParts: !isWhole(subject), float: (sums) => splitFloat(subject, sums) }
      : { value: sum(subject), isInParts: false, float: (sums) => toFloat(sums, held(subject)) }
type OfQuantiles = Pick<Aggregates, 'median' | 'p10' | 'p90'>

/** Null where nothing is known. */
function ofQuantiles(quantiles: (subject: Subject) => Quantiles, known: (subject: Subject) => Sql): OfQuantiles {
  const ifKnown = (subject: Subject, float: Sql) => sql`if(${known(subject)} = 0, NULL, ${float})`
  const value = (subject: Subject, one: Sql) => ifKnown(subject, isWhole(subject) ? toFloat(one, 'whole') : one)
  return {
    median: (subject) => ifKnown(subject, medianFloat(quantiles(subject).middle)),
    p10: (subject) => value(subject, quantiles(subject).p10),
    p90: (subject) => value(subject, quantiles(subject).p90),
  }
}

/** The exact sums that ratios are made of. */
interface Sums {
  subject(subject: Subject, split: boolean): Sql
  addend(addend: Addend, split: boolean): Sql
}

function ratios({ subject, addend }: Sums): Pick<Aggregates, 'roi' | 'weightedRating'> {
  return {
    roi: (split) => roiOf(subject(subjects.profit, split), addend(addends.invested, split)),
    weightedRating: () => weightedRatingOf(addend(addends.points, false), addend(addends.votes, false)),
  }
}

/** Over rows of single movies, each with the number of equal `parts` that its movie falls into. */
export const overMovies: AggregatesOver = (column) => overParts(column, (value) => value)

/** Over such rows that have several of their movie's parts, as many as are `taken`. */
export const overTakenParts: AggregatesOver = (column) =>
  overParts(column, (value) => sql`(${value} * ${column('taken')})`)

function overParts(column: ColumnReader, taken: (value: Sql) => Sql): Aggregates {
  const value = (subject: Subject) => column(subject.column)
  const parts = () => column('parts')
  const known = (subject: Subject) => sql`count(${value(subject)})`
  const exactSum = (subject: Subject) =>
    isWhole(subject) ? sql`sum(${value(subject)})` : sql`sum(${printedDecimal(value(subject))})`
  const share = (subject: Subject) =>
    isWhole(subject)
      ? sql`${taken(wholeDecimal(value(subject)))} / ${parts()}`
      : sharedInParts(taken(printedDecimal(value(subject))), parts())
  const splitSum = (subject: Subject) => sql`sum(${share(subject)})`
  const added = (addend: Addend) => addend.of({ value, exact: (subject) => exactOrZero(subject, value(subject)) })
  return {
    movieCount: sql`count()`,
    get shareSum() {
      return sumOfShares(sql`sum(${sharedInParts(taken(wholeDecimal(sql`1`)), parts())})`)
    },
    known,
    sum: (subject) => toFloat(exactSum(subject), held(subject)),
    splitSum: (subject) => splitFloat(subject, splitSum(subject)),
    average: (subject) => meanFloat(exactSum(subject), known(subject), held(subject)),
    min: (subject) => sql`min(${value(subject)})`,
    max: (subject) => sql`max(${value(subject)})`,
    ...ofQuantiles((subject) => quantilesOfValues(value(subject)), known),
    ...ratios({
      subject: (subject, split) => (split ? splitSum(subject) : exactSum(subject)),
      addend: (addend, split) =>
        split ? sql`sum(${taken(wholeDecimal(added(addend)))} / ${parts()})` : sql`sum(${added(addend)})`,
    }),
    exactSum: exactSums(exactSum, splitSum),
  }
}

/** What becomes of the columns of a metrics table, whose rows are groups already. */
interface Combination {
  sum(column: Sql): Sql
  min(column: Sql): Sql
  max(column: Sql): Sql
  quantiles(states: Sql): Quantiles
}

const overMetrics =
  (combine: Combination): AggregatesOver =>
  (column) => {
    const stored = (subject: Subject, aggregate: StoredAggregate) => column(storedName(subject, aggregate))
    const known = (subject: Subject) => combine.sum(stored(subject, 'count'))
    const sum = (subject: Subject) => combine.sum(stored(subject, 'sum'))
    const splitSum = (subject: Subject) => combine.sum(stored(subject, 'splitSum'))
    const ifKnown = (subject: Subject, aggregate: Sql) => sql`if(${known(subject)} = 0, NULL, ${aggregate})`
    return {
      get movieCount() {
        return combine.sum(column(movieCountColumn.name))
      },
      get shareSum() {
        return sumOfShares(combine.sum(column(movieSharesColumn.name)))
      },
      known,
      sum: (subject) => ifKnown(subject, toFloat(sum(subject), held(subject))),
      splitSum: (subject) => ifKnown(subject, splitFloat(subject, splitSum(subject))),
      average: (subject) => meanFloat(sum(subject), known(subject), held(subject)),
      min: (subject) => combine.min(stored(subject, 'min')),
      max: (subject) => combine.max(stored(subject, 'max')),
      ...ofQuantiles((subject) => combine.quantiles(stored(subject, 'quantiles')), known),
      ...ratios({
        subject: (subject, split) => (split ? splitSum(subject) : sum(subject)),
        addend: (addend, split) => combine.sum(column(addendName(addend, split))),
      }),
      exactSum: exactSums(
        (subject) => ifKnown(subject, sum(subject)),
        (subject) => ifKnown(subject, splitSum(subject)),
      ),
    }
  }

/** Over several rows of a metrics table. */
export const overMergedMetrics: AggregatesOver = overMetrics({
  sum: (column) => sql`sum(${column})`,
  min: (column) => sql`min(${column})`,
  max: (column) => sql`max(${column})`,
  quantiles: quantilesMerged,
})

/** Of one row of a metrics table. */
export const ofSingleMetrics: AggregatesOver = overMetrics({
  sum: (column) => column,
  min: (column) => column,
  max: (column) => column,
  quantiles: quantilesOfState,
})

/** All that aggregates need, whatever is asked of them. */
export function columnsNeeded(over: AggregatesOver, aggregate: (aggregates: Aggregates) => Sql): ReadonlySet<string> {
  const needed = new Set<string>()
  aggregate(
    over((name) => {
      needed.add(name)
      return columnNamed(name)
    }),
  )
  return needed
}
