import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useParameters } from '../address/use-parameters.js'
import { count, exactFigure, momentText, shortFigure } from '../figures/format.js'
import type { Column } from '../tables/column.js'
import { PlainTable } from '../tables/plain-table.js'
import { accountText } from './account.js'
import { AccountBar, AccountLegend } from './account-bar.js'
import { Calm } from './calm.js'
import { MODE_WORDS, OUTCOME_WORDS } from './load-words.js'
import { DataLoadsDocument, type DataLoadsQuery, type LoadAccountFragment } from './loads.graphql.js'
import { useNow } from './use-now.js'

/** Every load that came to an end, with its account. */
export function LoadsSection({ turn }: { readonly turn: number }): ReactNode {
  const { get, set } = useParameters()
  const after = get('loads')
  const setAfter = (cursor: string | null): void => set({ loads: cursor })
  const answer = useNow(DataLoadsDocument, { after }, turn)
  return (
    <section className="panel">
      <h2>Loads</h2>
      <Calm answer={answer} height={260} forbidden={<p className="quiet">Your role does not see what was loaded.</p>}>
        {({ loads: { nodes, pageInfo } }) =>
          nodes.length === 0 ? (
            <p className="quiet">
              Nothing was loaded yet. <code>npx reelhouse load movies_metadata.csv</code> loads a file.
            </p>
          ) : (
            <div className="data-parts">
              <PlainTable caption="Loads, the newest first" rows={nodes} columns={COLUMNS} keyOf={({ id }) => id} />
              <AccountLegend />
              <LoadPages after={after} pageInfo={pageInfo} go={setAfter} />
            </div>
          )
        }
      </Calm>
    </section>
  )
}

interface LoadPagesProps {
  readonly after: string | null
  readonly pageInfo: DataLoadsQuery['loads']['pageInfo']
  readonly go: (after: string | null) => void
}

function LoadPages({ after, pageInfo, go }: LoadPagesProps): ReactNode {
  if (after === null && !pageInfo.hasNextPage) return null
  return (
    <nav className="bar" aria-label="Pages of loads">
      {after !== null && (
        <button type="button" className="button" onClick={() => go(null)}>
          Newest loads
        </button>
      )}
      {pageInfo.hasNextPage && (
        <button type="button" className="button" onClick={() => go(pageInfo.endCursor)}>
          Earlier loads
        </button>
      )}
    </nav>
  )
}

const COLUMNS: readonly Column<LoadAccountFragment>[] = [
  {
    id: 'startedAt',
    label: 'When',
    value: ({ startedAt }) => startedAt,
    cell: ({ startedAt }) => <time dateTime={startedAt}>{momentText(startedAt)}</time>,
  },
  {
    id: 'drop',
    label: 'File',
    value: ({ drop }) => drop,
    cell: ({ id, drop, bytes }) => (
      <>
        <Link href={`/data/loads/${encodeURIComponent(id)}`}>{drop}</Link>{' '}
        <span className="quiet small" title={exactFigure(bytes, 'bytes')}>
          {shortFigure(bytes, 'bytes')}
        </span>
      </>
    ),
  },
  { id: 'mode', label: 'Replaces', value: ({ mode }) => mode, cell: ({ mode }) => MODE_WORDS[mode] },
  {
    id: 'outcome',
    label: 'Outcome',
    value: ({ outcome }) => outcome,
    cell: (load) => <Outcome load={load} />,
  },
  {
    id: 'account',
    label: 'Records',
    value: ({ read }) => read,
    cell: (load) => (
      <div className="account-cell">
        <AccountBar account={load} />
        <span className="small quiet">
          {accountText(load)}
          {load.deleted > 0 && `; ${count(load.deleted, 'movie')} deleted by its list`}
        </span>
      </div>
    ),
  },
]

function Outcome({ load: { outcome, snapshot, error } }: { readonly load: LoadAccountFragment }): ReactNode {
  if (outcome === 'FAILED') {
    return (
      <div className="load-error">
        <span className="mark mark-bad">failed</span>
        <p className="small load-error-start">{error}</p>
      </div>
    )
  }
  return (
    <>
      <span className={outcome === 'PUBLISHED' ? 'mark mark-good' : 'mark'}>{OUTCOME_WORDS[outcome]}</span>{' '}
      {snapshot !== null && <span className="small quiet">snapshot {snapshot}</span>}
    </>
  )
}
