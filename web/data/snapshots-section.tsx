import type { ReactNode } from 'react'
import { useParameters } from '../address/use-parameters.js'
import { useServer } from '../api/server.js'
import { CompareSection } from './compare-section.js'
import { comparedPair, inTime, type KeptSnapshot } from './compared.js'
import { SnapshotItem } from './snapshot-item.js'

/** What is kept, on a line of time, and how two of them differ. */
export function SnapshotsSection({ snapshots }: { readonly snapshots: readonly KeptSnapshot[] }): ReactNode {
  const { get } = useParameters()
  const { reelhouse, showSnapshot } = useServer()
  const pair = comparedPair(snapshots, get)
  const kept = inTime(snapshots)
  return (
    <>
      <section className="panel">
        <h2>Snapshots</h2>
        {kept.length === 0 ? (
          <p className="quiet">Nothing is published yet. The first load that succeeds makes the first snapshot.</p>
        ) : (
          <ol className="time-line">
            {kept.map((snapshot) => (
              <SnapshotItem
                key={snapshot.id}
                snapshot={snapshot}
                isShown={snapshot.id === reelhouse.snapshot}
                show={() => showSnapshot(snapshot.id)}
              />
            ))}
          </ol>
        )}
      </section>
      {pair !== null && <CompareSection snapshots={kept} pair={pair} />}
      {pair === null && kept.length === 1 && (
        <section className="panel">
          <h2>What changed</h2>
          <p className="quiet">There is one snapshot so far. After the next load, this shows what it changed.</p>
        </section>
      )}
    </>
  )
}
