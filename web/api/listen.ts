import type { Reelhouse } from '../../client/reelhouse.js'
import { NewestSnapshotDocument, type NewestSnapshotQuery } from './newest-snapshot.graphql.js'
import { NewSnapshotDocument } from './snapshot-published.graphql.js'

type Published = NewestSnapshotQuery['snapshot']

/** Tells of each publication until the function that is returned is called; connects again for as long as it takes. */
export function listen(reelhouse: Reelhouse, tell: (snapshot: Published) => void): () => void {
  const ended = new AbortController()
  const { signal } = ended
  /** What was published while the connection was lost is told by nobody. */
  const look = async (): Promise<void> => tell((await reelhouse.at('newest').ask(NewestSnapshotDocument)).snapshot)
  const told = reelhouse.listen(NewSnapshotDocument, {}, { signal, onReconnect: () => void look().catch(() => {}) })
  const pass = async (): Promise<void> => {
    for await (const { snapshotPublished } of told) tell(snapshotPublished)
  }
  pass().catch(() => {}) // who may not listen sees what he sees all the same
  return () => ended.abort()
}
