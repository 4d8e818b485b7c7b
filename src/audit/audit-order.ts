import { auditTable, col } from '../../clickhouse/index.js'
import { always, kinds } from '../filter/filter-column.js'
import { Keyset, type SortKey } from '../page/keyset.js'

const at: SortKey = { column: always(auditTable.columns.at.sql, kinds.integer), cell: col.int }
const id: SortKey = { column: always(auditTable.columns.id.sql, kinds.text), cell: col.string }

export const newestFirst = new Keyset([
  { name: 'AUDITED_AT', key: at, direction: 'DESC' },
  { name: 'ENTRY', key: id, direction: 'DESC' },
])
