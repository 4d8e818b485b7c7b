import type { ReactNode } from 'react'
import { useServer } from '../api/server.js'

/** For an address that names a snapshot that cannot be one: showing another would be another answer. */
export function NoSnapshotPage(): ReactNode {
  const { showNewest } = useServer()
  return (
    <main className="page" id="content">
      <h1>There is no such snapshot</h1>
      <p>The address names a snapshot that is not a number, such as 7.</p>
      <div className="bar">
        <button type="button" className="button button-main" onClick={showNewest}>
          Show the newest data
        </button>
      </div>
    </main>
  )
}
