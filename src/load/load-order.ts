import { col, sql } from '../../clickhouse/index.js'
import { always, kinds } from '../filter/filter-column.js'
import { Keyset, type SortKey } from '../page/keyset.js'

const startedAt: SortKey = { column: always(sql`toUnixTimestamp64Milli(started_at)`, kinds.integer), cell: col.int }
const load: SortKey = { column: always(sql`load`, kinds.text), cell: col.string }
const line: SortKey = { column: always(sql`line`, kinds.integer), cell: col.int }
const file: SortKey = { column: always(sql`file`, kinds.text), cell: col.string }

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
