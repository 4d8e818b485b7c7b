import type { Dialect } from './dialect.js'
import type { Notation } from './notation.js'

/** Where a drop keeps its columns, and how it is written. Threads are given it, so it is data only. */
export interface Layout {
  readonly dialect: Dialect
  /** How many fields each record has. */
  readonly width: number
  /** The field of each column that is there, counted from 0. */
  readonly fields: ReadonlyMap<string, number>
  readonly notation: Notation
  /** What the survey of the format's repair has found out from the whole drop; null where it was not asked yet. */
  readonly facts: ReadonlySet<string> | null
}
