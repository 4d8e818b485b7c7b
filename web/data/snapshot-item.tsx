import type { ReactNode } from 'react'
import { Figure } from '../figures/figure.js'
import { ago, momentText } from '../figures/format.js'
import type { KeptSnapshot } from './compared.js'

interface SnapshotItemProps {
  readonly snapshot: KeptSnapshot
  readonly isShown: boolean
  readonly show: () => void
}

/** A snapshot on the line of time. */
export function SnapshotItem({ snapshot, isShown, show }: SnapshotItemProps): ReactNode {
  const { id, publishedAt, movieCount, served } = snapshot
  return (
    <li className={isShown ? 'time-point time-point-shown' : 'time-point'}>
      <h3>Snapshot {id}</h3>
      <p>
        <time dateTime={publishedAt} title={ago(publishedAt)}>
          {momentText(publishedAt)}
        </time>
      </p>
      <p className="quiet">
        <Figure value={movieCount} unit="movies" about={{ what: 'Count', movies: movieCount, snapshot: id }} /> movies
      </p>
      <div className="bar">
        {served && <span className="mark mark-good">Newest, served</span>}
        {isShown ? (
          <span className="mark">Shown here</span>
        ) : (
          <button type="button" className="button" onClick={show}>
            Show this one<span className="hidden-text">: snapshot {id}, on all pages</span>
          </button>
        )}
      </div>
    </li>
  )
}
