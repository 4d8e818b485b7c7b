import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type ReactNode, useMemo } from 'react'
import type { Column } from './column.js'
import './data-table.css'

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
})

export interface DataTableProps<Row> {
  readonly caption: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
}

interface Cell<Row> {
  readonly row: Row
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const

/** Numbers in rows, sorted by any column; what is unknown comes last. */
export function DataTable<Row>({ caption, rows, columns }: DataTableProps<Row>): ReactNode {
  const data = useMemo<Cell<Row>[]>(() => rows.map((row) => ({ row })), [rows])
  const defined = useMemo(() => {
    const helper = createColumnHelper<typeof features, Cell<Row>>()
    return helper.columns(
      columns.map(({ id, label, value, cell, isNumber = false }) =>
        helper.accessor(({ row }) => value(row) ?? undefined, {
          id,
          header: label,
          cell: ({ row }) => cell(row.original.row),
          sortFn: isNumber ? 'auto' : 'alphanumeric',
          sortUndefined: 'last',
          sortDescFirst: isNumber,
        }),
      ),
    )
  }, [columns])
  const table = useTable({ features, columns: defined, data })
  const numbers = new Set(columns.filter(({ isNumber }) => isNumber).map(({ id }) => id))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keys
    <section className="table-box" aria-label={`${caption}, table`} tabIndex={0}>
      <table className="table">
        <caption className="hidden-text">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted()
                return (
                  <th
                    key={header.id}
                    scope="col"
                    className={numbers.has(header.column.id) ? 'number' : undefined}
                    aria-sort={sorted === false ? 'none' : ARIA_SORT[sorted]}
                  >
                    <button type="button" onClick={header.column.getToggleSortingHandler()}>
                      <table.FlexRender header={header} />
                      <span aria-hidden="true">{sorted === false ? '' : sorted === 'asc' ? ' ↑' : ' ↓'}</span>
                    </button>
                  </th>
                )
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id} className={numbers.has(cell.column.id) ? 'number' : undefined}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
