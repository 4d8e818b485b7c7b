import { columnName } from './columns.js'
import type { Measure } from './measures.js'

/** The aggregates of one row, in the shape of the schema's Stats; only what was asked for is there. */
export type SelectedStats = Readonly<Record<string, unknown>>

/** How the measures of a row become the fields of Stats: `budgetSum` becomes `budget.sum`. */
export function statsReader(measures: readonly Measure[]): (row: Readonly<Record<string, unknown>>) => SelectedStats {
  const fields = measures.map((measure) => ({
    column: columnName(measure),
    subject: measure.subject,
    name: measure.function ?? measure.path,
  }))
  const subjects = [...new Set(fields.flatMap(({ subject }) => subject ?? []))]
  return (row) => {
    const stats: Record<string, unknown> = {}
    const ofSubject: Record<string, Record<string, unknown>> = {}
    for (const subject of subjects) {
      ofSubject[subject] = {}
      stats[subject] = ofSubject[subject]
    }
    for (const { column, subject, name } of fields) {
      const target = subject === null ? stats : ofSubject[subject]
      if (target !== undefined) target[name] = row[column]
    }
    return stats
  }
}

/** The aggregates of no movie at all. */
export function emptyStats(measures: readonly Measure[]): SelectedStats {
  const isCount = ({ function: name }: Measure): boolean => name === null || name === 'knownCount'
  return statsReader(measures)(Object.fromEntries(measures.map((each) => [columnName(each), isCount(each) ? 0 : null])))
}
