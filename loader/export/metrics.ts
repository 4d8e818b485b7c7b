import { type Sql, sql } from '../../clickhouse/index.js'
import { formulaOf } from '../write/metrics-formulas.js'
import { type ColumnType, columnOf, type ExportedColumn, named, nullable } from './columns.js'

const MONEY = ['budget', 'revenue', 'profit'] as const
const NUMBERS = ['popularity', 'runtime', 'vote_average'] as const
type Subject = (typeof MONEY)[number] | (typeof NUMBERS)[number]

/** How the rows that are grouped say each aggregate. Sums are decimals, or integers: exact in any order. */
interface Aggregates {
  readonly movies: Sql
  readonly shares: Sql
  count(subject: Subject): Sql
  sum(subject: Subject): Sql
  split(subject: Subject): Sql
  min(subject: Subject): Sql
  max(subject: Subject): Sql
  median(subject: Subject): Sql
}

const stored = (subject: Subject, suffix: string): Sql => named(`${subject}_${suffix}`)

/** Over rows of a metrics table, which need not be merged. */
export const ofMetrics: Aggregates = {
  movies: sql`sum(movie_count)`,
  shares: sql`sum(share_sum)`,
  count: (subject) => sql`sum(${stored(subject, 'count')})`,
  sum: (subject) => sql`sum(${stored(subject, 'sum')})`,
  split: (subject) => sql`sum(${stored(subject, 'split')})`,
  min: (subject) => sql`min(${stored(subject, 'min')})`,
  max: (subject) => sql`max(${stored(subject, 'max')})`,
  median: (subject) => sql`quantileExactInclusiveMerge(0.5)(${stored(subject, 'median')})`,
}

/** Over rows of movies, each with the number of equal `parts` that its movie falls into. */
export const ofMovies: Aggregates = {
  movies: formulaOf('movie_count'),
  shares: formulaOf('share_sum'),
  count: (subject) => formulaOf(`${subject}_count`),
  sum: (subject) => formulaOf(`${subject}_sum`),
  split: (subject) => formulaOf(`${subject}_split`),
  min: (subject) => formulaOf(`${subject}_min`),
  max: (subject) => formulaOf(`${subject}_max`),
  median: (subject) => formulaOf(`${subject}_median`),
}

function isMoney(subject: Subject): boolean {
  return MONEY.some((money) => money === subject)
}

/** The columns of metrics: with `shares`, also those of a movie's equal parts. A sum of nothing that is known is null. */
export function metricsColumns(aggregates: Aggregates, { shares }: { shares: boolean }): ExportedColumn[] {
  return [
    columnOf('movie_count', 'bigint', aggregates.movies),
    ...(shares ? [columnOf('share_sum', 'double', aggregates.shares)] : []),
    ...[...MONEY, ...NUMBERS].flatMap((subject) => subjectColumns(aggregates, subject, shares)),
  ]
}

function subjectColumns(aggregates: Aggregates, subject: Subject, shares: boolean): ExportedColumn[] {
  const type: ColumnType = isMoney(subject) ? 'bigint' : 'double'
  const known = aggregates.count(subject)
  const ifKnown = (value: Sql): Sql => sql`if(${known} = 0, NULL, ${value})`
  const column = (suffix: string, value: Sql, columnType = type): ExportedColumn =>
    nullable(`${subject}_${suffix}`, columnType, value)
  return [
    columnOf(`${subject}_count`, 'bigint', known),
    column('sum', ifKnown(aggregates.sum(subject))),
    ...(shares ? [column('split', ifKnown(aggregates.split(subject)), 'double')] : []),
    column('min', aggregates.min(subject)),
    column('max', aggregates.max(subject)),
    ...(isMoney(subject) ? [] : [column('median', ifKnown(aggregates.median(subject)))]),
  ]
}
