import { type Sql, sql } from '../sql/sql.js'
import { hasPrices, inDollarsOf, wholeDollars } from './adjusted-dollars.js'
import { columnNamed } from './column-named.js'
import { printedDecimal, wholeDecimal } from './decimal.js'
import { type Held, meanFloat, toFloat } from './float.js'
import { medianFloat, middleValues, middleValuesMerged } from './median.js'
import { sharedInParts, sumOfShares } from './shares.js'
import { movieCountColumn, movieSharesColumn, type StoredAggregate, storedName } from './stored-aggregates.js'
import { isWhole, type Subject } from './subjects.js'

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
    if (this.year !== null && subject.kind === 'money') return 'adjusted'
    return isWhole(subject) ? 'whole' : 'decimal'
  }

  of(subject: Subject, value: Sql): Sql {
    return this.year !== null && subject.kind === 'money' ? inDollarsOf(this.year, this.column('year'), value) : value
  }

  /** Whether a row's money can be told in them. */
  areKnown(): Sql {
    return hasPrices(this.column('year'))
  }

  /** The least and the greatest of money are whole. */
  extreme(subject: Subject, value: Sql): Sql {
    return this.held(subject) === 'adjusted' ? wholeDollars(value) : value
  }

  /** A sum of shares as the float that is shown: that of whole numbers is a decimal, that of others is counted in parts of one. */
  splitFloat(subject: Subject, sum: Sql): Sql {
    const floats = {
      whole: () => toFloat(sum, 'decimal'),
      adjusted: () => toFloat(sum, 'adjusted'),
      decimal: () => sumOfShares(sum),
    }
    return floats[this.held(subject)]()
  }
}

/** Over rows of single movies, each with the number of equal `parts` that its movie falls into. */
export const overMovies: AggregatesOver = (column, dollarsOf = null) => {
  const dollars = new Dollars(column, dollarsOf)
  const said = (subject: Subject) => column(subject.column)
  const value = (subject: Subject) => dollars.of(subject, said(subject))
  const parts = () => column('parts')
  const known = (subject: Subject) => sql`count(${value(subject)})`
  const exactSum = (subject: Subject) =>
    dollars.held(subject) === 'decimal' ? sql`sum(${printedDecimal(value(subject))})` : sql`sum(${value(subject)})`
  const share = (subject: Subject) => {
    const shares = {
      whole: () => sql`${wholeDecimal(value(subject))} / ${parts()}`,
      adjusted: () => sql`${value(subject)} / ${parts()}`,
      decimal: () => sharedInParts(printedDecimal(value(subject)), parts()),
    }
    return shares[dollars.held(subject)]()
  }
  return {
    movieCount: sql`count()`,
    get shareSum() {
      return sumOfShares(sql`sum(${sharedInParts(wholeDecimal(sql`1`), parts())})`)
    },
    known,
    unadjusted: (subject) =>
      dollars.held(subject) === 'adjusted'
        ? sql`countIf(${said(subject)} IS NOT NULL AND NOT ${dollars.areKnown()})`
        : sql`countIf(false)`,
    sum: (subject) => toFloat(exactSum(subject), dollars.held(subject)),
    splitSum: (subject) => dollars.splitFloat(subject, sql`sum(${share(subject)})`),
    average: (subject) => meanFloat(exactSum(subject), known(subject), dollars.held(subject)),
    min: (subject) => dollars.extreme(subject, sql`min(${value(subject)})`),
    max: (subject) => dollars.extreme(subject, sql`max(${value(subject)})`),
    median: (subject) => sql`if(${known(subject)} = 0, NULL, ${medianFloat(middleValues(value(subject)))})`,
  }
}

/** What becomes of the columns of a metrics table, whose rows are groups already. */
interface Combination {
  sum(column: Sql): Sql
  min(column: Sql): Sql
  max(column: Sql): Sql
  middle(states: Sql): Sql
}

const overMetrics =
  (combine: Combination): AggregatesOver =>
  (column, dollarsOf = null) => {
    const dollars = new Dollars(column, dollarsOf)
    const stored = (subject: Subject, aggregate: StoredAggregate) => column(storedName(subject, aggregate))
    const inDollars = (subject: Subject, aggregate: StoredAggregate) => dollars.of(subject, stored(subject, aggregate))
    const count = (subject: Subject) => stored(subject, 'count')
    const known = (subject: Subject) =>
      dollars.held(subject) === 'adjusted'
        ? combine.sum(sql`if(${dollars.areKnown()}, ${count(subject)}, 0)`)
        : combine.sum(count(subject))
    const sum = (subject: Subject) => combine.sum(inDollars(subject, 'sum'))
    const ifKnown = (subject: Subject, aggregate: Sql) => sql`if(${known(subject)} = 0, NULL, ${aggregate})`
    return {
      get movieCount() {
        return combine.sum(column(movieCountColumn.name))
      },
      get shareSum() {
        return sumOfShares(combine.sum(column(movieSharesColumn.name)))
      },
      known,
      unadjusted: (subject) =>
        dollars.held(subject) === 'adjusted'
          ? combine.sum(sql`if(${dollars.areKnown()}, 0, ${count(subject)})`)
          : combine.sum(sql`0`),
      sum: (subject) => ifKnown(subject, toFloat(sum(subject), dollars.held(subject))),
      splitSum: (subject) => ifKnown(subject, dollars.splitFloat(subject, combine.sum(inDollars(subject, 'splitSum')))),
      average: (subject) => meanFloat(sum(subject), known(subject), dollars.held(subject)),
      min: (subject) => dollars.extreme(subject, combine.min(inDollars(subject, 'min'))),
      max: (subject) => dollars.extreme(subject, combine.max(inDollars(subject, 'max'))),
      median: (subject) => ifKnown(subject, medianFloat(combine.middle(stored(subject, 'middle')))),
    }
  }

/** Over several rows of a metrics table. */
export const overMergedMetrics: AggregatesOver = overMetrics({
  sum: (column) => sql`sum(${column})`,
  min: (column) => sql`min(${column})`,
  max: (column) => sql`max(${column})`,
  middle: middleValuesMerged,
})

/** Of one row of a metrics table. */
export const ofSingleMetrics: AggregatesOver = overMetrics({
  sum: (column) => column,
  min: (column) => column,
  max: (column) => column,
  middle: (state) => sql`finalizeAggregation(${state})`,
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
