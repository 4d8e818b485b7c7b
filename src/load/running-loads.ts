import type { LoadMode } from '../../clickhouse/index.js'
import type { LoadPhaseName } from './load-enums.js'

/** How far a load of this process is; what loads says so. */
export interface LoadInProcess {
  /** The drop's file name. */
  readonly drop: string
  readonly mode: LoadMode
  readonly startedAt: Date
  readonly progress: {
    readonly phase: Lowercase<LoadPhaseName>
    readonly records: number
    readonly bytesRead: number
    readonly bytes: number
  }
}

/** The loads of this process that have not ended yet. */
export interface LoadsInProcess {
  all(): readonly LoadInProcess[]
}

/** Of a process that loads nothing. */
export const noLoads: LoadsInProcess = { all: () => [] }
