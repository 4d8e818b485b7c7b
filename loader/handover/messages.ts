import type { LoadProgress } from '../load-progress.js'
import type { LoadReport } from '../load-report.js'

/** A load that the command asks the running server for. */
export interface LoadRequest {
  /** Absolute. */
  readonly path: string
  readonly columns: readonly (readonly [name: string, header: string])[]
  readonly maxRejected: number
}

/** What the server says of it, a line of JSON each; the last is a report or a failure. Both ends are of one version. */
export interface LoadMessage {
  readonly progress?: LoadProgress
  readonly report?: LoadReport
  readonly failure?: string
  /** The failure is that the command was used wrongly. */
  readonly usage?: boolean
}
