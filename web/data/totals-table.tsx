import type { ReactNode } from 'react'
import { useAnswer } from '../api/use-answer.js'
import { Figure } from '../figures/figure.js'
import { exactFigure, shareText } from '../figures/format.js'
import type { Column } from '../tables/column.js'
import { PlainTable } from '../tables/plain-table.js'
import { Calm } from './calm.js'
import { DataTotalsDocument, type DataTotalsOfFragment } from './changes.graphql.js'
import type { Pair } from './compared.js'

interface TotalRow {
  readonly name: string
  readonly unit: 'movies' | 'dollars'
  readonly before: number | null
  readonly after: number | null
  readonly aboutBefore: { readonly movies: number; readonly known: number | null }
  readonly aboutAfter: { readonly movies: number; readonly known: number | null }
}

/** The sums of two snapshots, and of how many movies they are known. */
export function TotalsTable({ pair }: { readonly pair: Pair }): ReactNode {
  const answer = useAnswer(DataTotalsDocument, pair)
  return (
    <Calm answer={answer} height={190} forbidden={<p className="quiet">Your role does not see the totals.</p>}>
      {({ snapshotChanges: { totalsBefore, totalsAfter } }, asked) => (
        <PlainTable
          caption="Totals before and after"
          rows={rowsOf(totalsBefore, totalsAfter)}
          columns={columnsOf(asked)}
          keyOf={({ name }) => name}
        />
      )}
    </Calm>
  )
}

const SUBJECTS = ['budget', 'revenue', 'profit'] as const

function rowsOf(before: DataTotalsOfFragment, after: DataTotalsOfFragment): TotalRow[] {
  const about = (totals: DataTotalsOfFragment, known: number | null) => ({ movies: totals.movieCount, known })
  return [
    {
      name: 'Movies',
      unit: 'movies',
      before: before.movieCount,
      after: after.movieCount,
      aboutBefore: about(before, null),
      aboutAfter: about(after, null),
    },
    ...SUBJECTS.map(
      (subject): TotalRow => ({
        name: `Sum of ${subject}`,
        unit: 'dollars',
        before: before[subject].sum,
        after: after[subject].sum,
        aboutBefore: about(before, before[subject].knownCount),
        aboutAfter: about(after, after[subject].knownCount),
      }),
    ),
  ]
}

function columnsOf({ from, to }: Pair): Column<TotalRow>[] {
  const side = (id: 'before' | 'after', snapshot: number): Column<TotalRow> => ({
    id,
    label: `Snapshot ${snapshot}`,
    isNumber: true,
    value: (row) => row[id],
    cell: (row) => {
      const about = id === 'before' ? row.aboutBefore : row.aboutAfter
      return (
        <>
          <Figure value={row[id]} unit={row.unit} about={{ what: row.name, ...about, snapshot }} />
          {about.known !== null && (
            <span className="quiet small"> known for {shareText(about.known, about.movies)}</span>
          )}
        </>
      )
    },
  })
  return [
    { id: 'name', label: 'Total', value: ({ name }) => name, cell: ({ name }) => name },
    side('before', from),
    side('after', to),
    {
      id: 'difference',
      label: 'Difference',
      isNumber: true,
      value: differenceOf,
      cell: (row) => signed(differenceOf(row), row.unit),
    },
  ]
}

function differenceOf({ before, after }: TotalRow): number | null {
  return before === null || after === null ? null : after - before
}

function signed(value: number | null, unit: TotalRow['unit']): string {
  if (value === null) return '–'
  return value > 0 ? `+${exactFigure(value, unit)}` : exactFigure(value, unit)
}
