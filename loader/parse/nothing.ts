import { isBlank } from './blank-cell.js'
import type { Layout } from './layout.js'

/** Whether there is nothing in the columns that are read. */
export function isNothing(fields: readonly string[], layout: Layout): boolean {
  for (const field of layout.fields.values()) if (!isBlank(fields[field])) return false
  return true
}
