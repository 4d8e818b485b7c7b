import { type Sql, sql } from '../sql/sql.js'
import { columnNamed } from './column-named.js'
import { printedDecimal, wholeDecimal } from './decimal.js'
import { STORED_LEVELS } from './quantiles.js'
import type { Addend } from './ratios.js'
import { sharedInParts } from './shares.js'
import { isWhole, type Subject } from './subjects.js'

/** What a metrics table keeps of the values of a group's movies. Sums are exact, in any order of adding up. */
export type StoredAggregate = 'count' | 'sum' | 'splitSum' | 'min' | 'max' | 'quantiles'

/** How the rows of movies that are aggregated say what their columns alone do not. */
export interface MovieRows {
  /** A subject's value as what is added up exactly, 0 where it is unknown. */
  exact(subject: Subject): Sql
  /** Whether states are wanted, which a table keeps, or else the values that they stand for. */
  readonly states: boolean
}

/** What is added up exactly of a subject's value, 0 where it is unknown. */
export function exactOrZero(subject: Subject, value: Sql): Sql {
  const orZero = sql`ifNull(${value}, 0)`
  return isWhole(subject) ? orZero : printedDecimal(orZero)
}

/** Rows that have nothing but the subjects' own columns. */
export const plainMovieRows: MovieRows = {
  exact: (subject) => exactOrZero(subject, columnNamed(subject.column)),
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
  quantiles: {
    type: ({ type }) => `AggregateFunction(quantilesExact${STORED_LEVELS.text}, Nullable(${type}))`,
    formula: (subject, { states }) =>
      sql`quantilesExact${states ? sql`State` : sql``}${STORED_LEVELS}(${value(subject)})`,
  },
}

export function storedColumn(subject: Subject, aggregate: StoredAggregate): StoredColumn {
  const { type, formula } = aggregates[aggregate]
  return {
    name: storedName(subject, aggregate),
    type: type(subject),
    isState: aggregate === 'quantiles',
    formula: (rows) => formula(subject, rows),
  }
}

/** The name of the column with the sum of an addend: `invested_sum`. */
export function addendName({ column }: Addend, split: boolean): string {
  return `${column}_${split ? 'split' : 'sum'}`
}

/** The columns of an addend, in a table that keeps shares or none. */
export function addendColumns(addend: Addend, keepsShares: boolean): StoredColumn[] {
  const addedBy = (rows: MovieRows) => addend.of({ value, exact: rows.exact })
  const sum: StoredColumn = {
    name: addendName(addend, false),
    type: added(addend.type),
    isState: false,
    formula: (rows) => sql`sum(${addedBy(rows)})`,
  }
  if (!keepsShares || !addend.isSplit) return [sum]
  const split: StoredColumn = {
    name: addendName(addend, true),
    type: added(DECIMAL),
    isState: false,
    formula: (rows) => sql`sum(${wholeDecimal(addedBy(rows))} / ${PARTS})`,
  }
  return [sum, split]
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
