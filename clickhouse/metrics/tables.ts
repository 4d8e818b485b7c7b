import { columnNamed } from './column-named.js'
import { type List, listOfMember } from './lists.js'
import { allAddends } from './ratios.js'
import {
  addendColumns,
  type MovieRows,
  movieCountColumn,
  movieSharesColumn,
  type StoredAggregate,
  type StoredColumn,
  storedColumn,
} from './stored-aggregates.js'
import { allSubjects, type Subject } from './subjects.js'

/** The columns that metrics tables have rows for each value of, with their types. */
const KEYS = { year: 'UInt16', genre_id: 'UInt32', company_id: 'UInt32' } as const

/** A table whose rows are each of many movies. Its SQL is emitted from this; see emit.ts. */
export interface MetricsTable {
  readonly name: string
  /** The file with its SQL. */
  readonly script: string
  /** What is told of it there. */
  readonly about: string
  /** What tells its rows apart, in the order that they are sorted by. A movie counts in each group that it is a member of. */
  readonly key: readonly (keyof typeof KEYS)[]
  /** What it keeps of each subject of a kind. */
  readonly keeps: Readonly<Record<Subject['kind'], readonly StoredAggregate[]>>
  /** Whether it keeps how many movies a group has if each counts by its share. */
  readonly keepsShares: boolean
  /** Whether it keeps the sums that only ratios are made of. */
  readonly keepsAddends: boolean
  readonly settings: string | null
}

export const metricsTables: readonly MetricsTable[] = [
  {
    name: 'metrics_by_year',
    script: '040_metrics_by_year.sql',
    about: `
-- Metrics of each year; year 0 holds the movies without a date.`,
    key: ['year'],
    keeps: {
      money: ['count', 'sum', 'min', 'max', 'quantiles'],
      number: ['count', 'sum', 'min', 'max', 'quantiles'],
    },
    keepsShares: false,
    keepsAddends: true,
    settings: 'index_granularity = 128',
  },
  {
    name: 'metrics_by_genre_year',
    script: '041_metrics_by_genre_year.sql',
    about: `
-- Metrics of each genre and year. Genre 0 holds the movies without a genre, year 0 those without a date.
-- A movie counts whole in each of its genres in _sum, and by its share, 1 / number of genres, in _split and, counted in
-- 2520ths as in metrics/shares.ts, in _shares. Sums are decimals: exact, whatever the order in which they are added up.
-- Quantiles are the states of the tenths' values and of the two in the middle, as in metrics/quantiles.ts.`,
    key: ['genre_id', 'year'],
    keeps: {
      money: ['count', 'sum', 'splitSum', 'min', 'max', 'quantiles'],
      number: ['count', 'sum', 'splitSum', 'min', 'max', 'quantiles'],
    },
    keepsShares: true,
    keepsAddends: true,
    settings: 'index_granularity = 16, min_bytes_for_wide_part = 0',
  },
  {
    name: 'metrics_by_company_year',
    script: '042_metrics_by_company_year.sql',
    about: `
-- Sums of each year and company, for the best companies of some years. Company 0 holds the movies without a company,
-- year 0 those without a date. A movie counts whole in each of its companies.`,
    key: ['year', 'company_id'],
    keeps: { money: ['count', 'sum'], number: [] },
    keepsShares: false,
    keepsAddends: false,
    settings: null,
  },
]

/** The subjects that a table keeps something of. */
export function subjectsOf({ keeps }: MetricsTable): Subject[] {
  return allSubjects.filter(({ kind }) => keeps[kind].length > 0)
}

/** The lists that a table has a row for each member of. */
export function listsOf({ key }: MetricsTable): List[] {
  return key.flatMap((column) => listOfMember(column) ?? [])
}

/** The columns of a table, in their order. */
export function columnsOf(table: MetricsTable): StoredColumn[] {
  return [
    ...table.key.map(keyColumn),
    movieCountColumn,
    ...(table.keepsShares ? [movieSharesColumn] : []),
    ...(table.keepsAddends ? allAddends.flatMap((addend) => addendColumns(addend, table.keepsShares)) : []),
    ...allSubjects.flatMap((subject) => table.keeps[subject.kind].map((each) => storedColumn(subject, each))),
  ]
}

function keyColumn(name: keyof typeof KEYS): StoredColumn {
  return { name, type: KEYS[name], isState: false, formula: (_rows: MovieRows) => columnNamed(name) }
}
