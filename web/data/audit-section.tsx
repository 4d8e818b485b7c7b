import type { ReactNode } from 'react'
import { momentText } from '../figures/format.js'
import type { AuditAction } from '../schema-types.js'
import type { Column } from '../tables/column.js'
import { PlainTable } from '../tables/plain-table.js'
import { DataAuditDocument, type DataAuditQuery } from './audit.graphql.js'
import { Calm } from './calm.js'
import { useNow } from './use-now.js'

type Entry = DataAuditQuery['auditLog']['nodes'][number]

const ACTION_WORDS: Readonly<Record<AuditAction, string>> = {
  KEY_CREATED: 'made a key',
  KEY_REVOKED: 'revoked a key',
  PUBLISHED: 'published',
  ROLLED_BACK: 'went back',
  PRUNED: 'dropped snapshots',
}

/** Who did what to the data and to the keys; there is none of it for a role that does not see that. */
export function AuditSection({ turn }: { readonly turn: number }): ReactNode {
  const answer = useNow(DataAuditDocument, {}, turn)
  if (answer.failure?.kind === 'forbidden') return null
  return (
    <section className="panel">
      <h2>Who did what</h2>
      <Calm answer={answer} height={200}>
        {({ auditLog: { nodes } }) =>
          nodes.length === 0 ? (
            <p className="quiet">Nothing was done yet.</p>
          ) : (
            <PlainTable caption="Audit log, the newest first" rows={nodes} columns={COLUMNS} keyOf={({ id }) => id} />
          )
        }
      </Calm>
    </section>
  )
}

const COLUMNS: readonly Column<Entry>[] = [
  {
    id: 'at',
    label: 'When',
    value: ({ at }) => at,
    cell: ({ at }) => <time dateTime={at}>{momentText(at)}</time>,
  },
  { id: 'who', label: 'Who', value: ({ who }) => who, cell: ({ who }) => who ?? 'not noted' },
  { id: 'action', label: 'Did', value: ({ action }) => action, cell: ({ action }) => ACTION_WORDS[action] },
  { id: 'subject', label: 'To', value: ({ subject }) => subject, cell: ({ subject }) => subject },
  { id: 'details', label: 'Details', value: ({ details }) => details, cell: ({ details }) => details },
]
