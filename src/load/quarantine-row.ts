import { col, type RowOf, sql } from '../../clickhouse/index.js'
import type { QuarantinedRecord } from './quarantine.type.js'

/** The columns of `quarantine` that make a record. */
export const quarantineColumns = sql`file, line, column, reason, raw`

export const quarantineShape = {
  file: col.string,
  line: col.int,
  column: col.string,
  reason: col.string,
  raw: col.string,
}

export function quarantinedOf({ column, ...row }: RowOf<typeof quarantineShape>): QuarantinedRecord {
  return { ...row, column: column || null }
}
