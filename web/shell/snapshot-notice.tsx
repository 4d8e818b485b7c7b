import type { ReactNode } from 'react'
import { useServer } from '../api/server.js'

/** Something else was published, or an older snapshot is shown. What is shown stays until the reader wants another. */
export function SnapshotNotice(): ReactNode {
  const { newer, chosen, showNewest } = useServer()
  return (
    <div role="status">
      {newer !== null ? (
        <div className="notice">
          New data: snapshot {newer}
          <ShowNewest label="Show" show={showNewest} />
        </div>
      ) : (
        chosen !== null && (
          <div className="notice">
            Snapshot {chosen}, as the link says
            <ShowNewest label="Show the newest" show={showNewest} />
          </div>
        )
      )}
    </div>
  )
}

function ShowNewest({ label, show }: { readonly label: string; readonly show: () => void }): ReactNode {
  return (
    <button type="button" className="button button-main" onClick={show}>
      {label}
    </button>
  )
}
