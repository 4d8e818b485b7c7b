import { measureNamed } from '../figures/measures.js'
import { ValueCell } from './cells.js'
import { keyColumns } from './group-columns.js'
import type { Pivot, PivotRow } from './pivot.js'
import type { Question } from './question.js'
import { short } from './sentence.js'
import type { TableColumn } from './table-column.js'

/** A row for each group of the rows, and columns for each group of the columns. */
export function pivotColumns(question: Question, { columns }: Pivot, snapshot: number | null): TableColumn<PivotRow>[] {
  const { measures, rows } = question
  const keys: TableColumn<PivotRow>[] = keyColumns<PivotRow>(question, rows).map(({ foot: _, ...column }) => column)
  return [
    ...keys,
    ...columns.flatMap(({ id, label }) =>
      measures.map(
        (name, index): TableColumn<PivotRow> => ({
          id: `${id} ${name}`,
          label: measures.length === 1 ? label : `${label}: ${short(measureNamed(name))}`,
          isNumber: true,
          value: ({ cells }) => cells.get(id)?.values[index]?.value ?? null,
          cell: ({ cells }) => (
            <ValueCell group={cells.get(id)} index={index} question={question} snapshot={snapshot} />
          ),
        }),
      ),
    ),
  ]
}
