import { col, loadsTable, quarantineTable } from '../../clickhouse/index.js'
import { always, kinds } from '../filter/filter-column.js'
import { Keyset, type SortKey } from '../page/keyset.js'

const startedAt: SortKey = { column: always(loadsTable.columns.startedAt.sql, kinds.integer), cell: col.int }
const load: SortKey = { column: always(loadsTable.columns.load.sql, kinds.text), cell: col.string }
const line: SortKey = { column: always(quarantineTable.columns.line.sql, kinds.integer), cell: col.int }
const file: SortKey = { column: always(quarantineTable.columns.file.sql, kinds.text), cell: col.string }

/** Of loads. */
export const newestFirst = new Keyset([
  { name: 'STARTED_AT', key: startedAt, direction: 'DESC' },
  { name: 'LOAD', key: load, direction: 'DESC' },
])

/** Of the quarantine of one load; a cursor of another's does not fit. No two records of a file start on one line. */
export function inLineOrder(ofLoad: string): Keyset {
  return new Keyset([
    { name: `LINE OF ${ofLoad}`, key: line, direction: 'ASC' },
    { name: 'FILE', key: file, direction: 'ASC' },
  ])
}
