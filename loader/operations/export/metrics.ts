import { type Aggregates, allSubjects, functionsOf, groupFunctions, type Sql } from '../../../clickhouse/index.js'
import { columnOf, type ExportedColumn, nullable } from './columns.js'

/** A number of a group, whatever it is of. */
interface Exported {
  readonly column: string
  readonly isCount: boolean
  readonly attributed: boolean
  readonly exported: 'Int64' | 'Float64'
  value(split: boolean): Sql
}

/**
 * The columns of metrics: those of `/export`, and with `shares` also sums as attribution SPLIT has them, in `_split`. What is
 * unknown of all movies is null.
 */
export function metricsColumns(aggregates: Aggregates, { shares }: { shares: boolean }): ExportedColumn[] {
  const ofGroups = Object.values(groupFunctions).map(
    (each): Exported => ({ ...each, value: (split) => each.value(aggregates, split) }),
  )
  const ofSubjects = allSubjects.flatMap((subject) =>
    functionsOf(subject).map(
      ([, each]): Exported => ({
        ...each,
        column: `${subject.column}_${each.column}`,
        exported: each.exported(subject),
        value: (split) => each.value(aggregates, subject, split),
      }),
    ),
  )
  return [...ofGroups, ...ofSubjects].flatMap((each) => columnsOf(each, shares))
}

function columnsOf({ column, isCount, attributed, exported, value }: Exported, shares: boolean): ExportedColumn[] {
  const type = exported === 'Int64' ? 'bigint' : 'double'
  const made = isCount ? columnOf : nullable
  return [
    made(column, type, value(false)),
    ...(shares && attributed ? [made(`${column}_split`, type, value(true))] : []),
  ]
}
