import { type Column, col, type Sql, sql } from '../../clickhouse/index.js'
import type { StatsMeasure } from './stats-measure.js'

export const moneySubjects = ['budget', 'revenue', 'profit'] as const
export const numberSubjects = ['popularity', 'runtime', 'voteAverage'] as const
export type Subject = (typeof moneySubjects)[number] | (typeof numberSubjects)[number]
export const subjects: readonly Subject[] = [...moneySubjects, ...numberSubjects]

export const isMoney = (subject: Subject): boolean => moneySubjects.some((money) => money === subject)

/** How one source says each aggregate. Sums are integers or decimals: exact, whatever the order of adding up. */
export interface Aggregates {
  readonly movieCount: Sql
  /** The sum of the movies' shares, as a decimal. */
  readonly shareSum: Sql
  known(subject: Subject): Sql
  /** An integer for money, a decimal for other numbers. */
  sum(subject: Subject): Sql
  /** The sum of the movies' values times their shares, as a decimal. */
  splitSum(subject: Subject): Sql
  min(subject: Subject): Sql
  max(subject: Subject): Sql
  median(subject: Subject): Sql
}

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
  expression(aggregates: Aggregates, split: boolean): Sql
}

const whole = col.nullable(col.int)
const real = col.nullable(col.float)

/** The float next to a decimal. Converted as a whole, it would be divided by 10^18 in floating point. */
const nearest = (decimal: Sql): Sql => sql`toFloat64(toInt64(${decimal})) + toFloat64(${decimal} - toInt64(${decimal}))`

const fullSum = (a: Aggregates, subject: Subject): Sql =>
  isMoney(subject) ? sql`toFloat64(${a.sum(subject)})` : nearest(a.sum(subject))

/** Decimals are divided as such, and what comes out is rounded once: averages that are equal are equal numbers. */
const average = (a: Aggregates, subject: Subject): Sql =>
  isMoney(subject)
    ? sql`toFloat64(${a.sum(subject)}) / ${a.known(subject)}`
    : nearest(sql`(${a.sum(subject)} / greatest(${a.known(subject)}, 1))`)

/** Null where nothing is known, which the aggregates themselves do not say. */
const ifKnown = (aggregates: Aggregates, subject: Subject, value: Sql): Sql =>
  sql`if(${aggregates.known(subject)} = 0, NULL, ${value})`

const expressions: Readonly<
  Record<AggregateFunction, (aggregates: Aggregates, subject: Subject, split: boolean) => Sql>
> = {
  sum: (a, subject, split) => ifKnown(a, subject, split ? nearest(a.splitSum(subject)) : fullSum(a, subject)),
  avg: (a, subject) => ifKnown(a, subject, average(a, subject)),
  min: (a, subject) => a.min(subject),
  max: (a, subject) => a.max(subject),
  median: (a, subject) => ifKnown(a, subject, a.median(subject)),
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
    expression: (aggregates, split) =>
      split ? nearest(aggregates.shareSum) : sql`toFloat64(${aggregates.movieCount})`,
  },
]

const measures: ReadonlyMap<string, Measure> = new Map(
  [...countMeasures, ...subjectMeasures].map((measure) => [measure.path, measure]),
)

/** The measure at a path of the schema's Stats; a path that is not there is a mistake of the program. */
export function measureAt(path: string): Measure {
  const measure = measures.get(path)
  if (measure === undefined) throw new Error(`expected the path of a measure, got ${path}`)
  return measure
}

/** The measures among paths of fields; `__typename` and the like are none. */
export function measuresAmong(paths: readonly string[]): Measure[] {
  return paths.flatMap((path) => measures.get(path) ?? [])
}

/** The measure that an enum value of the schema names: BUDGET_KNOWN_COUNT is `budget.knownCount`. */
export function measureNamed(name: StatsMeasure): Measure {
  return measureAt(measurePaths.get(name) ?? name)
}

const enumName = (path: string): string => path.replace('.', '_').replace(/[A-Z]/g, '_$&').toUpperCase()
const measurePaths = new Map([...measures.keys()].map((path) => [enumName(path), path]))
