import { type ReactNode, useMemo } from 'react'
import { isUncertain } from './certainty.js'
import { groupColumns } from './group-columns.js'
import { pairColumns } from './pair-columns.js'
import { pairs } from './pairs.js'
import { pivot } from './pivot.js'
import { pivotColumns } from './pivot-columns.js'
import type { Question } from './question.js'
import type { Exploration, Group } from './read-answer.js'
import { ResultTable } from './result-table.js'
import { topOf } from './usual.js'

interface ResultTablesProps {
  readonly caption: string
  readonly question: Question
  readonly exploration: Exploration
}

/** The table that a question has: of groups, of groups in rows and columns, or of two selections. */
export function ResultTables(props: ResultTablesProps): ReactNode {
  const { other } = props.exploration
  if (other !== null) return <PairTable {...props} />
  return props.question.columns === null ? <GroupTable {...props} /> : <PivotTable {...props} />
}

const byId = ({ id }: { readonly id: string }): string => id

function GroupTable({ caption, question, exploration: { side, snapshot } }: ResultTablesProps): ReactNode {
  const columns = useMemo(() => groupColumns(question, side.totals, snapshot), [question, side, snapshot])
  const isPale = (group: Group): boolean => isPaleGroup(group, question)
  return (
    <ResultTable
      caption={caption}
      rows={side.groups}
      last={side.others}
      columns={columns}
      keyOf={byId}
      isPale={isPale}
    />
  )
}

function PivotTable({ caption, question, exploration: { side, snapshot } }: ResultTablesProps): ReactNode {
  const pivoted = useMemo(() => pivot([...side.groups, ...side.others]), [side])
  const columns = useMemo(() => pivotColumns(question, pivoted, snapshot), [question, pivoted, snapshot])
  return (
    <ResultTable
      caption={caption}
      rows={pivoted.rows.filter(({ isOthers }) => !isOthers)}
      last={pivoted.rows.filter(({ isOthers }) => isOthers)}
      columns={columns}
      keyOf={byId}
      isPale={() => false}
    />
  )
}

const NONE: readonly never[] = []

function PairTable({ caption, question, exploration }: ResultTablesProps): ReactNode {
  const { side, other, snapshot } = exploration
  const rows = useMemo(() => pairs(exploration, topOf(question)), [exploration, question])
  const columns = useMemo(
    () => pairColumns(question, { a: side.totals, b: other?.totals ?? null }, snapshot),
    [question, side, other, snapshot],
  )
  return (
    <ResultTable
      caption={caption}
      rows={rows}
      last={NONE}
      columns={columns}
      keyOf={byId}
      isPale={({ a, b }) => [a, b].some((group) => group !== null && isPaleGroup(group, question))}
    />
  )
}

function isPaleGroup(group: Group, { shown }: Question): boolean {
  const value = group.values[shown]
  return value !== undefined && isUncertain(value, group.movies)
}
