import { createdColumns } from '../../../clickhouse/index.js'
import type { Source } from './source.js'

/** The sources as they are; throws if one of them promises a column that the SQL of its table does not create. */
export function checkSources(sources: readonly Source[]): readonly Source[] {
  for (const { table, script, columns, sortedBy } of sources) {
    const created = createdColumns(script, table)
    const missing = [...columns, ...sortedBy].find((column) => !created.has(column))
    if (missing !== undefined) {
      throw new Error(`expected ${table} to have the columns of its source, got none named ${missing} in ${script}`)
    }
  }
  return sources
}
