import { type ReactNode, useId } from 'react'
import { QueryActions } from '../actions/query-actions.js'
import { useParameters } from '../address/use-parameters.js'
import { useAnswer } from '../api/use-answer.js'
import { count, momentText } from '../figures/format.js'
import { Calm } from './calm.js'
import { ChangedMovies } from './changed-movies.js'
import { DataChangesDocument } from './changes.graphql.js'
import { CHANGE_KINDS, type KeptSnapshot, listedKind, type Pair } from './compared.js'
import { TotalsTable } from './totals-table.js'

interface CompareSectionProps {
  readonly snapshots: readonly KeptSnapshot[]
  readonly pair: Pair
}

/** How one snapshot differs from another: totals, counts and the movies themselves. */
export function CompareSection({ snapshots, pair }: CompareSectionProps): ReactNode {
  const { get, set } = useParameters()
  const answer = useAnswer(DataChangesDocument, pair)
  const kind = listedKind(get)
  return (
    <section className="panel">
      <h2>What changed</h2>
      <div className="bar">
        <SnapshotChoice
          label="From"
          snapshots={snapshots}
          chosen={pair.from}
          choose={(id) => set({ from: String(id), to: String(pair.to), after: null })}
        />
        <SnapshotChoice
          label="To"
          snapshots={snapshots}
          chosen={pair.to}
          choose={(id) => set({ from: String(pair.from), to: String(id), after: null })}
        />
      </div>
      <TotalsTable pair={pair} />
      <Calm answer={answer} height={40}>
        {({ snapshotChanges: changes }) => (
          <div className="data-parts">
            <p role="status">{sentenceOf(changes, pair)}</p>
            <fieldset className="segments kinds">
              <legend className="hidden-text">Which movies are listed</legend>
              {CHANGE_KINDS.map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-pressed={each === kind}
                  onClick={() => set({ list: each === 'changed' ? null : each, after: null })}
                >
                  {count(changes[each].totalCount, each, each)}
                </button>
              ))}
            </fieldset>
            <ChangedMovies pair={pair} kind={kind} isEmpty={changes[kind].totalCount === 0} />
          </div>
        )}
      </Calm>
      <QueryActions document={DataChangesDocument} variables={{ ...pair }} />
    </section>
  )
}

interface Counts {
  readonly added: { readonly totalCount: number }
  readonly gone: { readonly totalCount: number }
  readonly changed: { readonly totalCount: number }
}

function sentenceOf({ added, gone, changed }: Counts, { from, to }: Pair): string {
  if (from === to) return 'These are the same snapshot. Choose two different ones.'
  if (added.totalCount + gone.totalCount + changed.totalCount === 0) {
    return `Snapshot ${to} has the same movies as snapshot ${from}, with the same values.`
  }
  const movies = (value: number): string => count(value, 'movie')
  return `From snapshot ${from} to snapshot ${to}, ${movies(added.totalCount)} came, ${movies(gone.totalCount)} went, and ${movies(changed.totalCount)} changed.`
}

interface SnapshotChoiceProps {
  readonly label: string
  readonly snapshots: readonly KeptSnapshot[]
  readonly chosen: number
  readonly choose: (id: number) => void
}

function SnapshotChoice({ label, snapshots, chosen, choose }: SnapshotChoiceProps): ReactNode {
  const field = useId()
  return (
    <label className="field" htmlFor={field}>
      {label}
      <select id={field} value={chosen} onChange={({ currentTarget }) => choose(Number(currentTarget.value))}>
        {snapshots.map(({ id, publishedAt }) => (
          <option key={id} value={id}>
            Snapshot {id}, {momentText(publishedAt)}
          </option>
        ))}
      </select>
    </label>
  )
}
