import { type ReactNode, use } from 'react'
import type { DataTableProps } from './data-table.js'

let loading: Promise<typeof import('./data-table.js')> | undefined

/** A table whose code is loaded when the first one is looked at. */
export function LateTable<Row>(props: DataTableProps<Row>): ReactNode {
  loading ??= import('./data-table.js')
  const { DataTable } = use(loading)
  return <DataTable {...props} />
}
