import { type Sql, sql } from '../sql/sql.js'
import { columnNamed } from './column-named.js'
import { printedDecimal, wholeDecimal } from './decimal.js'
import { IN_THE_MIDDLE, middleValues, middleValuesState } from './median.js'
import { sharedInParts } from './shares.js'
import { isWhole, type Subject } from './subjects.js'

/** What a metrics table keeps of the values of a group's movies. Sums are exact, in any order of adding up. */
export type StoredAggregate = 'count' | 'sum' | 'splitSum' | 'min' | 'max' | 'middle'

/** How the rows of movies that are aggregated say what their columns alone do not. */
export interface MovieRows {
  /** A subject's value as what is added up exactly, 0 where it is unknown. */
  exact(subject: Subject): Sql
  /** Whether states are wanted, which a table keeps, or else the values that they stand for. */
  readonly states: boolean
}

/** Rows that have nothing but the subjects' own columns. */
export const plainMovieRows: MovieRows = {
  exact: (subject) => {
    const orZero = sql`ifNull(${columnNamed(subject.column)}, 0)`
    return isWhole(subject) ? orZero : printedDecimal(orZero)
  },
  states: false,
}

/** A column of a metrics table. */
export interface StoredColumn {
  readonly name: string
  readonly type: string
  /** Whether what it holds is a state, which has to be finalized to be read. */
  readonly isState: boolean
  /** What it holds, computed over rows of movies that fall into `parts`. */
  formula(rows: MovieRows): Sql
}

/** How the name of a subject's column ends: sums of whole shares are decimals, others counted in parts of one. */
function suffixOf(subject: Subject, aggregate: StoredAggregate): string {
  if (aggregate === 'splitSum') return isWhole(subject) ? 'split' : 'shares'
  return aggregate
}

/** The name of a subject's column: `budget_sum`. */
export function storedName(subject: Subject, aggregate: StoredAggregate): string {
  return `${subject.column}_${suffixOf(subject, aggregate)}`
}

const DECIMAL = 'Decimal(38, 18)'

/** What has the room for sums of values of each type. */
const SUMS: Readonly<Record<Subject['type'], string>> = { Int64: 'Int64', UInt32: 'UInt64', Float64: DECIMAL }

const PARTS = sql`parts`
const added = (type: string) => `SimpleAggregateFunction(sum, ${type})`

interface Stored {
  type(subject: Subject): string
  formula(subject: Subject, rows: MovieRows): Sql
}

const value = ({ column }: Subject) => columnNamed(column)

const aggregates: Readonly<Record<StoredAggregate, Stored>> = {
  count: { type: () => added('UInt64'), formula: (subject) => sql`count(${value(subject)})` },
  sum: {
    type: ({ type }) => added(SUMS[type]),
    formula: (subject, { exact }) => sql`sum(${exact(subject)})`,
  },
  splitSum: {
    type: () => added(DECIMAL),
    formula: (subject, { exact }) =>
      isWhole(subject)
        ? sql`sum(${wholeDecimal(exact(subject))} / ${PARTS})`
        : sql`sum(${sharedInParts(exact(subject), PARTS)})`,
  },
  min: {
    type: ({ type }) => `SimpleAggregateFunction(min, Nullable(${type}))`,
    formula: (subject) => sql`min(${value(subject)})`,
  },
  max: {
    type: ({ type }) => `SimpleAggregateFunction(max, Nullable(${type}))`,
    formula: (subject) => sql`max(${value(subject)})`,
  },
  middle: {
    type: ({ type }) => `AggregateFunction(quantilesExact${IN_THE_MIDDLE.text}, Nullable(${type}))`,
    formula: (subject, { states }) => (states ? middleValuesState : middleValues)(value(subject)),
  },
}

export function storedColumn(subject: Subject, aggregate: StoredAggregate): StoredColumn {
  const { type, formula } = aggregates[aggregate]
  return {
    name: storedName(subject, aggregate),
    type: type(subject),
    isState: aggregate === 'middle',
    formula: (rows) => formula(subject, rows),
  }
}

export const movieCountColumn: StoredColumn = {
  name: 'movie_count',
  type: added('UInt64'),
  isState: false,
  formula: () => sql`count()`,
}

export const movieSharesColumn: StoredColumn = {
  name: 'movie_shares',
  type: added(DECIMAL),
  isState: false,
  formula: () => sql`sum(${sharedInParts(wholeDecimal(sql`1`), PARTS)})`,
}
