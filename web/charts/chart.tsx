import { type ReactNode, Suspense, useState } from 'react'
import type { Column } from '../tables/column.js'
import { LateTable } from '../tables/late-table.js'
import './chart.css'

interface ChartProps<Row> {
  readonly title: string
  /** What there is to see, in one sentence. */
  readonly sentence: string
  /** What stands beside the title, such as a switch. */
  readonly controls?: ReactNode
  readonly children: ReactNode
  /** The same numbers, one row for each thing that is drawn. */
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  /** Whether the table is seen at once. */
  readonly isTableOpen?: boolean
  /** What can be done with the question. */
  readonly actions?: ReactNode
}

/** A chart with its title, the sentence that says what it shows, and the table of its numbers. */
export function Chart<Row>({
  title,
  sentence,
  controls,
  children,
  rows,
  columns,
  isTableOpen = false,
  actions,
}: ChartProps<Row>): ReactNode {
  const [isOpen, setOpen] = useState(isTableOpen)
  return (
    <figure className="chart panel">
      <figcaption>
        <div className="bar chart-head">
          <h2>{title}</h2>
          {controls}
        </div>
        <p className="quiet">{sentence}</p>
      </figcaption>
      {children}
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Table</summary>
        {isOpen && (
          <Suspense fallback={<p className="quiet">…</p>}>
            <LateTable caption={title} rows={rows} columns={columns} />
          </Suspense>
        )}
      </details>
      {actions}
    </figure>
  )
}
