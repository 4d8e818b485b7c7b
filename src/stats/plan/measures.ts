import {
  type AggregateFunction,
  type Aggregates,
  allRowFunctions,
  allSubjects,
  type Column,
  col,
  type ExportedType,
  type FunctionName,
  type functions,
  functionsOf,
  type GroupFunction,
  groupFunctions,
  type OtherRows,
  type RowFunction,
  type RowFunctionName,
  type rowFunctions,
  type Sql,
  type Subject,
  type SubjectName,
  type subjects,
} from '../../../clickhouse/index.js'

/** A number of a row: all that there is to know of it. */
export interface Measure {
  /** In the schema's Stats: `movieCount`, `budget.sum`. */
  readonly path: string
  /** In exported files; in capitals, in the schema's StatsMeasure: `budget_sum`, BUDGET_SUM. */
  readonly column: string
  /** In StatsMeasure; null if rows cannot be chosen or ordered by it. */
  readonly description: string | null
  /** The field of Stats that it is a field of, and its name there; null if it is a field of Stats itself. */
  readonly within: { readonly subject: string; readonly field: string } | null
  /** Whether it is 0 where there is no movie; others are null there. */
  readonly isCount: boolean
  /** Whether attribution changes it. */
  readonly attributed: boolean
  readonly exported: ExportedType
  readonly cell: Column<number | null>
  /** The other rows that it needs: those of all that the row is a part of, or of the years before; null for none. */
  readonly beside: RowFunction['beside'] | null
  /** Split: movies count by their shares. */
  expression(aggregates: Aggregates, split: boolean, others: OtherRows): Sql
}

const whole = col.nullable(col.int)
const real = col.nullable(col.float)

const MONEY = ['sum', 'avg', 'min', 'max', 'median', 'p10', 'p90', 'knownCount', 'share', 'cumulativeSum'] as const
const TYPICAL = ['avg', 'median', 'p10', 'p90'] as const

/** What rows can be chosen and ordered by of each subject. */
const compared = {
  budget: MONEY,
  revenue: MONEY,
  profit: MONEY,
  popularity: ['sum', 'avg', 'min', 'max', 'median', 'p10', 'p90', 'share', 'cumulativeSum'],
  runtime: TYPICAL,
  voteAverage: TYPICAL,
  voteCount: ['sum', ...TYPICAL, 'share', 'cumulativeSum'],
} as const satisfies Readonly<Record<SubjectName, readonly (FunctionName | RowFunctionName)[]>>

type Functions = typeof functions & typeof rowFunctions
type Compared = {
  [S in SubjectName]: `${(typeof subjects)[S]['column']}_${Functions[(typeof compared)[S][number]]['column']}`
}
type GroupColumn = (typeof groupFunctions)[keyof typeof groupFunctions]['column']
/** Their names in StatsMeasure. */
export type MeasureName = Uppercase<GroupColumn | Compared[SubjectName]>

function groupMeasure(path: string, made: GroupFunction): Measure {
  const { column, description, isCount, attributed, exported, value } = made
  return {
    path,
    column,
    description,
    within: null,
    isCount,
    attributed,
    exported,
    cell: exported === 'Int64' ? whole : real,
    beside: null,
    expression: value,
  }
}

function subjectMeasure(subject: Subject, name: FunctionName, made: AggregateFunction): Measure {
  const { column, isCount, attributed, exported, value } = made
  return {
    path: `${subject.name}.${name}`,
    column: `${subject.column}_${column}`,
    description: isCompared(subject.name, name) ? descriptionOf(subject, name, isCount) : null,
    within: { subject: subject.name, field: name },
    isCount,
    attributed,
    exported: exported(subject),
    cell: isCount ? whole : real,
    beside: null,
    expression: (aggregates, split) => value(aggregates, subject, split),
  }
}

function rowMeasure(subject: Subject, name: string, made: RowFunction): Measure {
  const { column, description, beside, value } = made
  const path = `${subject.name}.${name}`
  return {
    path,
    column: `${subject.column}_${column}`,
    description: isCompared(subject.name, name) ? `${path}: ${description}.` : null,
    within: { subject: subject.name, field: name },
    isCount: false,
    attributed: true,
    exported: 'Float64',
    cell: real,
    beside,
    expression: (aggregates, split, others) => value(aggregates.exactSum(subject, split), others, subject),
  }
}

function isCompared(subject: string, name: string): boolean {
  const byName: Readonly<Record<string, readonly string[]>> = compared
  return byName[subject]?.includes(name) ?? false
}

function descriptionOf({ name: subject, unit }: Subject, name: FunctionName, isCount: boolean): string {
  const path = `${subject}.${name}`
  if (isCount) return `${path}: movies with a known ${subject}.`
  return unit === null ? `${path}.` : `${path}, ${unit}.`
}

/** All that the schema's Stats has. */
export const statsMeasures: readonly Measure[] = [
  ...Object.entries(groupFunctions).map(([path, made]) => groupMeasure(path, made)),
  ...allSubjects.flatMap((subject) => [
    ...functionsOf(subject).map(([name, made]) => subjectMeasure(subject, name, made)),
    ...allRowFunctions.map(([name, made]) => rowMeasure(subject, name, made)),
  ]),
]

const byPath = new Map(statsMeasures.map((measure) => [measure.path, measure]))

/** By their names in capitals, those that StatsMeasure lacks by the names that it would have for them. */
export const measuresByName: ReadonlyMap<string, Measure> = new Map(
  statsMeasures.map((measure) => [measure.column.toUpperCase(), measure]),
)

/** The measures that StatsMeasure has, each with its description. */
export const comparedMeasures: Readonly<Record<string, string>> = Object.fromEntries(
  [...measuresByName].flatMap(([name, { description }]) => (description === null ? [] : [[name, description]])),
)

/** The measure at a path of the schema's Stats; a path that is not there is a mistake of the program. */
export function measureAt(path: string): Measure {
  const measure = byPath.get(path)
  if (measure === undefined) throw new Error(`expected the path of a measure, got ${path}`)
  return measure
}

/**
 * The measures among paths of fields. A subject of which nothing is asked, as in `budget { __typename }`, has to be there
 * all the same: with how many values are known.
 */
export function measuresAmong(paths: readonly string[]): readonly Measure[] {
  const before = found.get(paths)
  if (before !== undefined) return before
  const measures = paths.flatMap((path) => byPath.get(path) ?? byPath.get(`${path}.knownCount`) ?? [])
  found.set(paths, measures)
  return measures
}

/** One selection is looked through for each genre of a list. */
const found = new WeakMap<readonly string[], readonly Measure[]>()

/** The measure that a value of StatsMeasure names. */
export function measureNamed(name: MeasureName): Measure {
  const measure = measuresByName.get(name)
  if (measure === undefined) throw new Error(`expected the name of a measure, got ${name}`)
  return measure
}
