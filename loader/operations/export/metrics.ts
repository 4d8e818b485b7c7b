import {
  exportedType,
  medianFloat,
  middleValuesMerged,
  nearestDollarMean,
  nearestFloat,
  nearestMean,
  type Sql,
  sql,
  sumOfShares,
} from '../../../clickhouse/index.js'
import { formulaOf } from '../../build/metrics-formulas.js'
import { type ColumnType, columnOf, type ExportedColumn, named, nullable } from './columns.js'

const MONEY = ['budget', 'revenue', 'profit'] as const
const NUMBERS = ['popularity', 'runtime', 'vote_average'] as const
type Subject = (typeof MONEY)[number] | (typeof NUMBERS)[number]

/** How the rows that are grouped say a column of a metrics table, by the end of its name. Sums are exact in any order. */
type Aggregate = 'count' | 'sum' | 'split' | 'shares' | 'min' | 'max' | 'middle'
interface Aggregates {
  readonly movies: Sql
  readonly shares: Sql
  of(subject: Subject, aggregate: Aggregate): Sql
}

/** Over rows of a metrics table, which need not be merged. */
export const ofMetrics: Aggregates = {
  movies: sql`sum(movie_count)`,
  shares: sql`sum(movie_shares)`,
  of: (subject, aggregate) => {
    const stored = named(`${subject}_${aggregate}`)
    if (aggregate === 'middle') return middleValuesMerged(stored)
    if (aggregate === 'min') return sql`min(${stored})`
    return aggregate === 'max' ? sql`max(${stored})` : sql`sum(${stored})`
  },
}

/** Over rows of movies, each with the number of equal `parts` that its movie falls into. */
export const ofMovies: Aggregates = {
  movies: formulaOf('movie_count'),
  shares: formulaOf('movie_shares'),
  of: (subject, aggregate) => formulaOf(`${subject}_${aggregate}`),
}

/**
 * The columns of metrics: those of `/export`, and with `shares` also sums as attribution SPLIT has them, in `_split`. What is
 * unknown of all movies is null.
 */
export function metricsColumns(aggregates: Aggregates, { shares }: { shares: boolean }): ExportedColumn[] {
  return [
    columnOf('movie_count', 'bigint', aggregates.movies),
    columnOf('attributed_count', 'double', aggregates.movies),
    ...(shares ? [columnOf('attributed_count_split', 'double', sumOfShares(aggregates.shares))] : []),
    ...MONEY.flatMap((subject) => moneyColumns(aggregates, subject, shares)),
    ...NUMBERS.flatMap((subject) => numberColumns(aggregates, subject, shares)),
  ]
}

function moneyColumns({ of }: Aggregates, subject: Subject, shares: boolean): ExportedColumn[] {
  const { column, known, sum } = columnsOf(of, subject)
  return [
    column('sum', sum),
    ...(shares ? [column('sum_split', nearestFloat(of(subject, 'split')))] : []),
    column('avg', nearestDollarMean(sum, known)),
    column('min', of(subject, 'min')),
    column('max', of(subject, 'max')),
    columnOf(`${subject}_known_count`, 'bigint', known),
  ]
}

function numberColumns({ of }: Aggregates, subject: Subject, shares: boolean): ExportedColumn[] {
  const { column, known, sum } = columnsOf(of, subject)
  return [
    column('sum', nearestFloat(sum)),
    ...(shares ? [column('sum_split', sumOfShares(of(subject, 'shares')))] : []),
    column('avg', nearestMean(sum, known)),
    column('min', of(subject, 'min')),
    column('max', of(subject, 'max')),
    column('median', medianFloat(of(subject, 'middle'))),
    columnOf(`${subject}_known_count`, 'bigint', known),
  ]
}

function columnsOf(of: Aggregates['of'], subject: Subject) {
  const known = of(subject, 'count')
  const isMoney = MONEY.some((money) => money === subject)
  const column = (suffix: string, value: Sql): ExportedColumn => {
    const type: ColumnType = exportedType(suffix, isMoney) === 'Int64' ? 'bigint' : 'double'
    return nullable(`${subject}_${suffix}`, type, sql`if(${known} = 0, NULL, ${value})`)
  }
  return { column, known, sum: of(subject, 'sum') }
}
