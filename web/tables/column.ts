import type { ReactNode } from 'react'

/** A column of a table of numbers. */
export interface Column<Row> {
  readonly id: string
  readonly label: string
  /** What it is sorted by; null is unknown, and comes last. */
  readonly value: (row: Row) => number | string | null
  readonly cell: (row: Row) => ReactNode
  readonly isNumber?: boolean
}
