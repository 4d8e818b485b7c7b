import type { ClickHouseSettings } from '@clickhouse/client'
import { Sql } from '../../sql/sql.js'

const NICENESS = 15

/** For statements over rows in bulk: questions that come meanwhile go first, where the process may decide that. */
export const bulkSettings = { os_threads_nice_value_query: NICENESS } satisfies ClickHouseSettings

/** The same, for the SETTINGS of a statement. */
export const inBulk = new Sql([`os_threads_nice_value_query = ${NICENESS}`], [])
