import type { Snapshot } from './snapshot.type.js'

/** A snapshot, and when in the order of all publications it was last published. */
export interface Publication {
  readonly snapshot: Snapshot
  /** A later one is greater, even of an older snapshot. */
  readonly order: number
  /** Whether it can still be read. */
  readonly isKept: boolean
}
