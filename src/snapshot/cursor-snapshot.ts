import type { ApolloServerPlugin, BaseContext } from '@apollo/server'
import { snapshotExpired } from '../request/snapshot-reader.js'
import { UserInputError } from '../request/user-input-error.js'
import { type GivenCursor, givenCursors } from './given-cursors.js'
import type { Snapshot } from './snapshot.type.js'
import { SNAPSHOT_HEADER, SNAPSHOT_PARAMETER } from './snapshot-header.js'
import type { SnapshotSource } from './snapshot-source.js'

/** A request that is answered from one snapshot, or from another one instead. */
interface OfSnapshot extends BaseContext {
  readonly isPublished: boolean
  readonly snapshot: Pick<Snapshot, 'id'>
  /** Whether the request itself names its snapshot. */
  readonly isNamed: boolean
  /** Those that there are for who asks. */
  readonly snapshots: Pick<SnapshotSource, 'find'>
  use(snapshot: Snapshot): void
}

/**
 * Serves a request with cursors from the snapshot that they name, for as long as it is kept: what was begun before a
 * publication can be paged to its end.
 */
export const cursorSnapshot: ApolloServerPlugin<OfSnapshot> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request, contextValue }) => {
      const cursors = operation === undefined ? [] : givenCursors(document, operation, request.variables ?? {})
      const [first] = cursors
      if (first === undefined) return
      const named = first.snapshot
      const other = cursors.find(({ snapshot }) => snapshot !== named)
      if (other !== undefined)
        throw new UserInputError(other.argument, 'expected cursors of one snapshot in a request, got several.')
      if (contextValue.isPublished && named === contextValue.snapshot.id) return
      if (contextValue.isNamed) throw ofAnother(first, contextValue.snapshot.id)
      const snapshot = await contextValue.snapshots.find(named)
      if (snapshot === null) throw snapshotExpired(named)
      contextValue.use(snapshot)
    },
  }),
}

function ofAnother({ argument, snapshot }: GivenCursor, asked: number): UserInputError {
  const named = `which the request names (header ${SNAPSHOT_HEADER}, or ?${SNAPSHOT_PARAMETER}=)`
  return new UserInputError(
    argument,
    `expected a cursor of snapshot ${asked}, ${named}, got one of snapshot ${snapshot}.`,
  )
}
