import { groupBy } from '../../request/group-by.js'
import type { Measure } from '../plan/measures.js'
import { columnName } from '../sql/columns.js'

/** The aggregates of one row, in the shape of the schema's Stats; only what was asked for is there. */
export type SelectedStats = Readonly<Record<string, unknown>>

/** Makes them of a row's cells. */
export type StatsReader = (cells: Readonly<Record<string, unknown>>) => Record<string, unknown>

/** How the measures of a row become the fields of Stats: `budgetSum` becomes `budget.sum`. */
export function statsReader(measures: readonly Measure[]): StatsReader {
  const fields = measures.map((measure) => ({
    column: columnName(measure),
    subject: measure.within?.subject ?? null,
    name: measure.within?.field ?? measure.path,
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
  const cells = measures.map((each) => [columnName(each), each.isCount ? 0 : null] as const)
  return statsReader(measures)(Object.fromEntries(cells))
}
