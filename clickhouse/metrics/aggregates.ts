import { type Sql, sql } from '../sql/sql.js'
import { hasPrices, inDollarsOf, wholeDollars } from './adjusted-dollars.js'
import { columnNamed } from './column-named.js'
import { printedDecimal, wholeDecimal } from './decimal.js'
import { type Held, meanFloat, toFloat } from './float.js'
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
  /** How many values are known, but not in the dollars of the year that money is told in. */
  unadjusted(subject: Subject): Sql
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

/** Makes the aggregates over rows of one kind. With `dollarsOf`, their money is in dollars of that year; else of their own years. */
export type AggregatesOver = (column: ColumnReader, dollarsOf?: number | null) => Aggregates

/** The money of rows in the dollars that are wanted; what is no money is as it is. */
class Dollars {
  constructor(
    private readonly column: ColumnReader,
    private readonly year: number | null,
  ) {}

  held(subject: Subject): Held {
    if (this.isAdjusted(subject)) return 'adjusted'
    return isWhole(subject) ? 'whole' : 'decimal'
  }

  isAdjusted({ kind }: Subject): boolean {
    return this.year !== null && kind === 'money'
  }

  of(subject: Subject, value: Sql): Sql {
    return this.year !== null && this.isAdjusted(subject) ? inDollarsOf(this.year, this.column('year'), value) : value
  }

  /** Whether a row's money can be told in them. */
  areKnown(): Sql {
    return hasPrices(this.column('year'))
  }

  /** The least and the greatest of money are whole. */
  extreme(subject: Subject, value: Sql): Sql {
    return this.isAdjusted(subject) ? wholeDollars(value) : value
  }
}

/** A sum of shares as the float that is shown: that of whole numbers is a decimal, that of others is counted in parts of one. */
function splitFloat(sum: Sql, held: Held): Sql {
  return held === 'decimal' ? sumOfShares(sum) : toFloat(sum, held === 'whole' ? 'decimal' : held)
}

type Exact = (subject: Subject) => Sql

const exactSums =
  (dollars: Dollars, sum: Exact, splitSum: Exact): Aggregates['exactSum'] =>
  (subject, split) => {
    const held = dollars.held(subject)
    return split
      ? { value: splitSum(subject), isInParts: held === 'decimal', float: (sums) => splitFloat(sums, held) }
      : { value: sum(subject), isInParts: false, float: (sums) => toFloat(sums, held) }
  }

type OfQuantiles = Pick<Aggregates, 'median' | 'p10' | 'p90'>

/** Null where nothing is known. */
function ofQuantiles(
  dollars: Dollars,
  quantiles: (subject: Subject) => Quantiles,
  known: (subject: Subject) => Sql,
): OfQuantiles {
  const ifKnown = (subject: Subject, float: Sql) => sql`if(${known(subject)} = 0, NULL, ${float})`
  const value = (subject: Subject, one: Sql) =>
    ifKnown(subject, isWhole(subject) ? toFloat(one, dollars.held(subject)) : one)
  return {
    median: (subject) => ifKnown(subject, medianFloat(quantiles(subject).middle, dollars.held(subject))),
    p10: (subject) => value(subject, quantiles(subject).p10),
    p90: (subject) => value(subject, quantiles(subject).p90),
  }
}

/** The exact sums that ratios are made of. */
interface Sums {
  subject(subject: Subject, split: boolean): Sql
  invested(split: boolean): Sql
  addend(addend: Addend): Sql
}

function ratios(dollars: Dollars, { subject, invested, addend }: Sums): Pick<Aggregates, 'roi' | 'weightedRating'> {
  return {
    roi: (split) => roiOf(subject(subjects.profit, split), invested(split), dollars.held(subjects.profit)),
    weightedRating: () => weightedRatingOf(addend(addends.points), addend(addends.votes)),
  }
}

/** Over rows of single movies, each with the number of equal `parts` that its movie falls into. */
export const overMovies: AggregatesOver = (column, dollarsOf) => overParts(column, dollarsOf, (value) => value)

/** Over such rows that have several of their movie's parts, as many as are `taken`. */
export const overTakenParts: AggregatesOver = (column, dollarsOf) =>
  overParts(column, dollarsOf, (value) => sql`(${value} * ${column('taken')})`)

function overParts(column: ColumnReader, dollarsOf: number | null = null, taken: (value: Sql) => Sql): Aggregates {
  const dollars = new Dollars(column, dollarsOf)
  const said = (subject: Subject) => column(subject.column)
  const value = (subject: Subject) => dollars.of(subject, said(subject))
  const parts = () => column('parts')
  const known = (subject: Subject) => sql`count(${value(subject)})`
  const exactSum = (subject: Subject) =>
    isWhole(subject) ? sql`sum(${value(subject)})` : sql`sum(${printedDecimal(value(subject))})`
  const share = (whole: Sql, held: Held) => {
    if (held === 'decimal') return sharedInParts(taken(printedDecimal(whole)), parts())
    return sql`${taken(held === 'whole' ? wholeDecimal(whole) : whole)} / ${parts()}`
  }
  const splitSum = (subject: Subject) => sql`sum(${share(value(subject), dollars.held(subject))})`
  const added = (addend: Addend) => addend.of({ value, exact: (subject) => exactOrZero(subject, value(subject)) })
  return {
    movieCount: sql`count()`,
    get shareSum() {
      return sumOfShares(sql`sum(${sharedInParts(taken(wholeDecimal(sql`1`)), parts())})`)
    },
    known,
    unadjusted: (subject) =>
      dollars.isAdjusted(subject)
        ? sql`countIf(${said(subject)} IS NOT NULL AND NOT ${dollars.areKnown()})`
        : sql`countIf(false)`,
    sum: (subject) => toFloat(exactSum(subject), dollars.held(subject)),
    splitSum: (subject) => splitFloat(splitSum(subject), dollars.held(subject)),
    average: (subject) => meanFloat(exactSum(subject), known(subject), dollars.held(subject)),
    min: (subject) => dollars.extreme(subject, sql`min(${value(subject)})`),
    max: (subject) => dollars.extreme(subject, sql`max(${value(subject)})`),
    ...ofQuantiles(dollars, (subject) => quantilesOfValues(value(subject)), known),
    ...ratios(dollars, {
      subject: (subject, split) => (split ? splitSum(subject) : exactSum(subject)),
      invested: (split) => {
        const each = added(addends.invested)
        return split ? sql`sum(${share(each, dollars.held(subjects.budget))})` : sql`sum(${each})`
      },
      addend: (addend) => sql`sum(${added(addend)})`,
    }),
    exactSum: exactSums(dollars, exactSum, splitSum),
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
  (column, dollarsOf = null) => {
    const dollars = new Dollars(column, dollarsOf)
    const stored = (subject: Subject, aggregate: StoredAggregate) => column(storedName(subject, aggregate))
    const inDollars = (subject: Subject, aggregate: StoredAggregate) => dollars.of(subject, stored(subject, aggregate))
    const count = (subject: Subject) => stored(subject, 'count')
    const known = (subject: Subject) =>
      combine.sum(dollars.isAdjusted(subject) ? sql`if(${dollars.areKnown()}, ${count(subject)}, 0)` : count(subject))
    const sum = (subject: Subject) => combine.sum(inDollars(subject, 'sum'))
    const splitSum = (subject: Subject) => combine.sum(inDollars(subject, 'splitSum'))
    const ifKnown = (subject: Subject, aggregate: Sql) => sql`if(${known(subject)} = 0, NULL, ${aggregate})`
    // Values of several years are in another order when each is in dollars of one: that takes the movies' own.
    const quantiles = (subject: Subject) =>
      dollars.isAdjusted(subject)
        ? quantilesOfValues(dollars.of(subject, column(subject.column)))
        : combine.quantiles(stored(subject, 'quantiles'))
    return {
      get movieCount() {
        return combine.sum(column(movieCountColumn.name))
      },
      get shareSum() {
        return sumOfShares(combine.sum(column(movieSharesColumn.name)))
      },
      known,
      unadjusted: (subject) =>
        combine.sum(dollars.isAdjusted(subject) ? sql`if(${dollars.areKnown()}, 0, ${count(subject)})` : sql`0`),
      sum: (subject) => ifKnown(subject, toFloat(sum(subject), dollars.held(subject))),
      splitSum: (subject) => ifKnown(subject, splitFloat(splitSum(subject), dollars.held(subject))),
      average: (subject) => meanFloat(sum(subject), known(subject), dollars.held(subject)),
      min: (subject) => dollars.extreme(subject, combine.min(inDollars(subject, 'min'))),
      max: (subject) => dollars.extreme(subject, combine.max(inDollars(subject, 'max'))),
      ...ofQuantiles(dollars, quantiles, known),
      ...ratios(dollars, {
        subject: (subject, split) => (split ? splitSum(subject) : sum(subject)),
        invested: (split) => combine.sum(dollars.of(subjects.budget, column(addendName(addends.invested, split)))),
        addend: (addend) => combine.sum(column(addendName(addend, false))),
      }),
      exactSum: exactSums(
        dollars,
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
