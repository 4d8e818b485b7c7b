import type { ClickHouseConfig } from '../config.js'
import type { Pins } from './pin.js'

/** What a statement may cost, and how it reads: pinned like what changes an answer, but by the configuration. */
export function limitPins({ maxMemoryBytes }: Pick<ClickHouseConfig, 'maxMemoryBytes'>): Pins {
  return {
    max_memory_usage: maxMemoryBytes,
    // What is read is mostly in memory already: handing it over to further threads takes longer than that saves.
    local_filesystem_read_method: 'pread',
  }
}

/** The time that a statement may take; 0 is no limit. */
export function timePins(maxExecutionSeconds: number): Pins {
  return { max_execution_time: maxExecutionSeconds }
}
