import type { ClickHouseSettings } from '@clickhouse/client'
import type { ClickHouseConfig } from './config.js'
import { Sql } from './sql.js'

/** What every statement runs with, on either engine. */
export function baseSettings({ maxExecutionSeconds, maxMemoryBytes }: ClickHouseConfig): ClickHouseSettings {
  return {
    max_execution_time: maxExecutionSeconds,
    max_memory_usage: String(maxMemoryBytes),
    // Compiled code converts floats to decimals differently, and when it is used depends on what ran before.
    compile_expressions: 0,
    compile_aggregate_expressions: 0,
    // Without it some text is read as a float next to the nearest.
    precise_float_parsing: 1,
    // What is read is mostly in memory already: handing it over to further threads takes longer than that saves.
    local_filesystem_read_method: 'pread',
    // Rows are arrays, and so are the tuples in them, named or not.
    input_format_json_named_tuples_as_objects: 0,
    output_format_json_named_tuples_as_objects: 0,
    output_format_json_quote_64bit_integers: 0,
    output_format_json_quote_decimals: 0,
    output_format_json_quote_denormals: 0,
  }
}

const NICENESS = 15

/** For statements over rows in bulk: questions that come meanwhile go first, where the process may decide that. */
export const bulkSettings = { os_threads_nice_value_query: NICENESS } satisfies ClickHouseSettings

/** The same, for the SETTINGS of a statement. */
export const inBulk = new Sql([`os_threads_nice_value_query = ${NICENESS}`], [])
