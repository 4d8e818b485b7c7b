import { groupBy } from '../request/group-by.js'
import { columnName } from './columns.js'
import type { Measure } from './measures.js'

/** The aggregates of one row, in the shape of the schema's Stats; only what was asked for is there. */
export type SelectedStats = Readonly<Record<string, unknown>>

/** Makes them of a row's cells. */
export type StatsReader = (cells: Readonly<Record<string, unknown>>) => Record<string, unknown>

/** How the measures of a row become the fields of Stats: `budgetSum` becomes `budget.sum`. */
export function statsReader(measures: readonly Measure[]): StatsReader {
  const fields = measures.map((measure) => ({
    column: columnName(measure),
    subject: measure.subject,
    name: measure.function ?? measure.path,
  }))
  const bySubject = [...groupBy(fields, ({ subject }) => subject)]
  return (cells) => {
    // Not a copy of something else: V8 takes ten times as long to add to such an object.
    const stats: Record<string, unknown> = {}
    for (const [subject, named] of bySubject) {
      const target: Record<string, unknown> = subject === null ? stats : {}
      for (const { column, name } of named) target[name] = cells[column]
      if (subject !== null) stats[subject] = target
    }
    return stats
  }
}

/** The aggregates of no movie at all. */
export function emptyStats(measures: readonly Measure[]): SelectedStats {
  const isCount = ({ function: name }: Measure): boolean => name === null || name === 'knownCount'
  return statsReader(measures)(Object.fromEntries(measures.map((each) => [columnName(each), isCount(each) ? 0 : null])))
}
