import { type Aggregates, allSubjects, functionsOf, type Subject, toFloat } from '../../../clickhouse/index.js'
import { columnOf, type ExportedColumn, nullable } from './columns.js'

/**
 * The columns of metrics: those of `/export`, and with `shares` also sums as attribution SPLIT has them, in `_split`. What is
 * unknown of all movies is null.
 */
export function metricsColumns(aggregates: Aggregates, { shares }: { shares: boolean }): ExportedColumn[] {
  return [
    columnOf('movie_count', 'bigint', aggregates.movieCount),
    columnOf('attributed_count', 'double', toFloat(aggregates.movieCount, 'whole')),
    ...(shares ? [columnOf('attributed_count_split', 'double', aggregates.shareSum)] : []),
    ...allSubjects.flatMap((subject) => subjectColumns(aggregates, subject, shares)),
  ]
}

function subjectColumns(aggregates: Aggregates, subject: Subject, shares: boolean): ExportedColumn[] {
  return functionsOf(subject).flatMap(([, { column, isCount, attributed, exported, value }]) => {
    const type = exported(subject) === 'Int64' ? 'bigint' : 'double'
    const made = isCount ? columnOf : nullable
    const name = `${subject.column}_${column}`
    return [
      made(name, type, value(aggregates, subject, false)),
      ...(shares && attributed ? [made(`${name}_split`, type, value(aggregates, subject, true))] : []),
    ]
  })
}
