import { type Column, col, type Sql } from '../../clickhouse/index.js'
import type { Aggregates } from './aggregates.js'
import type { StatsMeasure } from './stats-measure.js'

export const moneySubjects = ['budget', 'revenue', 'profit'] as const
export const numberSubjects = ['popularity', 'runtime', 'voteAverage'] as const
export type Subject = (typeof moneySubjects)[number] | (typeof numberSubjects)[number]
export const subjects: readonly Subject[] = [...moneySubjects, ...numberSubjects]

export const isMoney = (subject: Subject): boolean => moneySubjects.some((money) => money === subject)

export const functions = ['sum', 'avg', 'min', 'max', 'median', 'knownCount'] as const
export type AggregateFunction = (typeof functions)[number]

/** A number of a row, by its path in the schema's Stats: `movieCount`, `budget.sum`. */
export interface Measure {
  readonly path: string
  readonly subject: Subject | null
  readonly function: AggregateFunction | null
  /** Whether attribution changes it. */
  readonly attributed: boolean
  readonly column: Column<number | null>
  /** Split: movies count by their shares. */
  expression(aggregates: Aggregates, split: boolean): Sql
}

const whole = col.nullable(col.int)
const real = col.nullable(col.float)

const expressions: Readonly<Record<AggregateFunction, (a: Aggregates, subject: Subject, split: boolean) => Sql>> = {
  sum: (a, subject, split) => (split ? a.splitSum(subject) : a.sum(subject)),
  avg: (a, subject) => a.average(subject),
  min: (a, subject) => a.min(subject),
  max: (a, subject) => a.max(subject),
  median: (a, subject) => a.median(subject),
  knownCount: (a, subject) => a.known(subject),
}

const subjectMeasures: Measure[] = subjects.flatMap((subject) =>
  functions.map((name) => ({
    path: `${subject}.${name}`,
    subject,
    function: name,
    attributed: name === 'sum',
    column: name === 'knownCount' ? whole : real,
    expression: (aggregates, split) => expressions[name](aggregates, subject, split),
  })),
)

const countMeasures: Measure[] = [
  {
    path: 'movieCount',
    subject: null,
    function: null,
    attributed: false,
    column: whole,
    expression: (aggregates) => aggregates.movieCount,
  },
  {
    path: 'attributedCount',
    subject: null,
    function: null,
    attributed: true,
    column: real,
    expression: ({ shareSum, movieCount }, split) => (split ? shareSum : movieCount),
  },
]

const measures: ReadonlyMap<string, Measure> = new Map(
  [...countMeasures, ...subjectMeasures].map((measure) => [measure.path, measure]),
)

/** All that the schema's Stats has; of money it has no median. */
export const statsMeasures: readonly Measure[] = [...measures.values()].filter(
  ({ subject, function: name }) => subject === null || !isMoney(subject) || name !== 'median',
)

/** The measure at a path of the schema's Stats; a path that is not there is a mistake of the program. */
export function measureAt(path: string): Measure {
  const measure = measures.get(path)
  if (measure === undefined) throw new Error(`expected the path of a measure, got ${path}`)
  return measure
}

/**
 * The measures among paths of fields. A subject of which nothing is asked, as in `budget { __typename }`, has to be there
 * all the same: with how many values are known.
 */
export function measuresAmong(paths: readonly string[]): Measure[] {
  return paths.flatMap((path) => measures.get(path) ?? measures.get(`${path}.knownCount`) ?? [])
}

/** The measure that an enum value of the schema names: BUDGET_KNOWN_COUNT is `budget.knownCount`. */
export function measureNamed(name: StatsMeasure): Measure {
  return measureAt(measurePaths.get(name) ?? name)
}

/** The name of a measure as StatsMeasure has it, of those that it lacks as it would have it. */
export const enumName = (path: string): string => path.replace('.', '_').replace(/[A-Z]/g, '_$&').toUpperCase()
const measurePaths = new Map([...measures.keys()].map((path) => [enumName(path), path]))
