import type { ReactNode } from 'react'
import type { Column } from '../tables/column.js'

/** A column, and what stands below it, of all rows together. */
export interface TableColumn<Row> extends Column<Row> {
  readonly foot?: ReactNode
}
