import { type ReactNode, useCallback, useState } from 'react'
import { usePageTitle } from '../address/use-page-title.js'
import { useServer } from '../api/server.js'
import { Answered } from '../states/answered.js'
import { AuditSection } from './audit-section.js'
import { LoadingNow } from './loading-now.js'
import { LoadsSection } from './loads-section.js'
import { DataSnapshotsDocument } from './snapshots.graphql.js'
import { SnapshotsSection } from './snapshots-section.js'
import { useNow } from './use-now.js'
import './data.css'

const HEIGHT = 900

/** Where the numbers come from: what is kept, what has changed, and what was loaded. */
export default function DataPage(): ReactNode {
  usePageTitle('Data')
  const { newer } = useServer()
  const [ended, setEnded] = useState(0)
  const tellEnded = useCallback(() => setEnded((before) => before + 1), [])
  const turn = ended + (newer ?? 0)
  const answer = useNow(DataSnapshotsDocument, {}, turn)
  return (
    <main className="page data" id="content">
      <header className="page-head">
        <h1>Data</h1>
        <p className="quiet">
          Each load makes a snapshot: one complete version of the data, which never changes. All pages show one of them.
        </p>
      </header>
      <LoadingNow onEnd={tellEnded} />
      {/* Why there is no answer is told once, not by each part of the page. */}
      <Answered answer={answer} height={HEIGHT}>
        {({ snapshots }) => (
          <div className="page-parts">
            <SnapshotsSection snapshots={snapshots} />
            <LoadsSection turn={turn} />
            <AuditSection turn={turn} />
          </div>
        )}
      </Answered>
    </main>
  )
}
