import type { Sql } from '../sql/sql.js'
import type { Aggregates } from './aggregates.js'
import { toFloat } from './float.js'
import { RATING_PRIOR } from './ratios.js'
import { isWhole, type Subject } from './subjects.js'

/** What a metric is in files, by ClickHouse's names: the same in every export. */
export type ExportedType = 'Int64' | 'Float64'

/** A number that is made of a subject's known values. */
export interface AggregateFunction {
  /** The name's end in exported files, and in capitals in enums. */
  readonly column: string
  /** The subjects that have it. */
  readonly kinds: readonly Subject['kind'][]
  /** Whether it counts movies, and is 0 where nothing is known; others are null there. */
  readonly isCount: boolean
  /** Whether attribution changes it. */
  readonly attributed: boolean
  exported(subject: Subject): ExportedType
  /** Split: movies count by their shares. */
  value(aggregates: Aggregates, subject: Subject, split: boolean): Sql
}

const ALL = ['money', 'number'] as const
const ofValues = { isCount: false, attributed: false } as const

const float = (): ExportedType => 'Float64'

/** The least and the greatest of whole numbers are whole; of others they are floats as all the rest. */
const extreme = (subject: Subject): ExportedType => (isWhole(subject) ? 'Int64' : 'Float64')

/** A number of a group that is of no single subject. */
export interface GroupFunction {
  /** Its name in exported files, and in capitals in enums. */
  readonly column: string
  /** What it is, for the enums. */
  readonly description: string
  /** Whether it counts movies, and is 0 where there is none; others are null there. */
  readonly isCount: boolean
  /** Whether attribution changes it. */
  readonly attributed: boolean
  readonly exported: ExportedType
  /** Split: movies count by their shares. */
  value(aggregates: Aggregates, split: boolean): Sql
}

/** By their names in the GraphQL schema, in the order of exported files. */
export const groupFunctions = {
  movieCount: {
    column: 'movie_count',
    description: 'movieCount: distinct movies.',
    isCount: true,
    attributed: false,
    exported: 'Int64',
    value: ({ movieCount }) => movieCount,
  },
  attributedCount: {
    column: 'attributed_count',
    description: "attributedCount: sum of the movies' weights.",
    isCount: true,
    attributed: true,
    exported: 'Float64',
    value: (aggregates, split) => (split ? aggregates.shareSum : toFloat(aggregates.movieCount, 'whole')),
  },
  roi: {
    column: 'roi',
    description: 'roi: profit / budget, of sums over the movies whose budget and revenue are both known.',
    isCount: false,
    attributed: true,
    exported: 'Float64',
    value: ({ roi }, split) => roi(split),
  },
  weightedRating: {
    column: 'weighted_rating',
    description: `weightedRating: mean of all votes and of ${RATING_PRIOR.votes} more of ${RATING_PRIOR.average.toFixed(1)}, 0 to 10.`,
    isCount: false,
    attributed: false,
    exported: 'Float64',
    value: ({ weightedRating }) => weightedRating(),
  },
} as const satisfies Readonly<Record<string, GroupFunction>>

/** By their names in the GraphQL schema, in the order of exported files. */
export const functions = {
  sum: {
    column: 'sum',
    kinds: ALL,
    isCount: false,
    attributed: true,
    exported: float,
    value: (aggregates, subject, split) => (split ? aggregates.splitSum(subject) : aggregates.sum(subject)),
  },
  avg: { column: 'avg', kinds: ALL, ...ofValues, exported: float, value: ({ average }, subject) => average(subject) },
  min: { column: 'min', kinds: ALL, ...ofValues, exported: extreme, value: ({ min }, subject) => min(subject) },
  max: { column: 'max', kinds: ALL, ...ofValues, exported: extreme, value: ({ max }, subject) => max(subject) },
  median: {
    column: 'median',
    kinds: ALL,
    ...ofValues,
    exported: float,
    value: ({ median }, subject) => median(subject),
  },
  p10: { column: 'p10', kinds: ALL, ...ofValues, exported: float, value: ({ p10 }, subject) => p10(subject) },
  p90: { column: 'p90', kinds: ALL, ...ofValues, exported: float, value: ({ p90 }, subject) => p90(subject) },
  knownCount: {
    column: 'known_count',
    kinds: ALL,
    isCount: true,
    attributed: false,
    exported: () => 'Int64',
    value: ({ known }, subject) => known(subject),
  },
} as const satisfies Readonly<Record<string, AggregateFunction>>

export type FunctionName = keyof typeof functions

const functionNames = Object.keys(functions).filter((name): name is FunctionName => name in functions)

/** The functions that a subject has, by their names. */
export function functionsOf({ kind }: Subject): [FunctionName, AggregateFunction][] {
  return functionNames.flatMap((name) => {
    const each: AggregateFunction = functions[name]
    return each.kinds.includes(kind) ? [[name, each]] : []
  })
}
