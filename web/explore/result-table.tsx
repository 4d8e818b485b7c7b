import { type ReactNode, useMemo, useState } from 'react'
import { wholeNumber } from '../figures/format.js'
import '../tables/data-table.css'
import { nextSorting, type Sorting, sortRows } from './sort-rows.js'
import type { TableColumn } from './table-column.js'

interface ResultTableProps<Row> {
  readonly caption: string
  readonly rows: readonly Row[]
  /** Below all others, whatever they are sorted by. */
  readonly last: readonly Row[]
  readonly columns: readonly TableColumn<Row>[]
  readonly keyOf: (row: Row) => string
  readonly isPale: (row: Row) => boolean
}

const ROWS_AT_ONCE = 200

/** The answer's numbers, all of them, sorted as one likes. */
export function ResultTable<Row>({ caption, rows, last, columns, keyOf, isPale }: ResultTableProps<Row>): ReactNode {
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const [isWhole, setWhole] = useState(false)
  const by = columns.find(({ id }) => id === sorting?.column)
  const sorted = useMemo(
    () => (by === undefined || sorting === null ? rows : sortRows(rows, by.value, sorting.isDescending)),
    [rows, by, sorting],
  )
  const seen = isWhole ? sorted : sorted.slice(0, ROWS_AT_ONCE)
  const hasFoot = columns.some(({ foot }) => foot !== undefined)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keys */}
      <section className="table-box" aria-label={`${caption}, table`} tabIndex={0}>
        <table className="table">
          <caption className="hidden-text">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ id, label, isNumber = false }) => (
                <th key={id} scope="col" className={isNumber ? 'number' : undefined} aria-sort={sortOf(sorting, id)}>
                  <button type="button" onClick={() => setSorting((before) => nextSorting(before, id, isNumber))}>
                    {label}
                    <span aria-hidden="true">{ARROWS[sortOf(sorting, id)]}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...seen, ...last].map((row) => (
              <tr key={keyOf(row)} className={isPale(row) ? 'row-pale' : undefined}>
                {columns.map(({ id, cell, isNumber = false }) => (
                  <td key={id} className={isNumber ? 'number' : undefined}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {hasFoot && (
            <tfoot>
              <tr>
                {columns.map(({ id, foot, isNumber = false }) => (
                  <td key={id} className={isNumber ? 'number' : undefined}>
                    {foot}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
      {seen.length < sorted.length && (
        <button type="button" className="button explore-fit" onClick={() => setWhole(true)}>
          Show all {wholeNumber(sorted.length)} rows
        </button>
      )}
    </>
  )
}

const ARROWS = { none: '', ascending: ' ↑', descending: ' ↓' } as const

function sortOf(sorting: Sorting | null, id: string): keyof typeof ARROWS {
  if (sorting?.column !== id) return 'none'
  return sorting.isDescending ? 'descending' : 'ascending'
}
