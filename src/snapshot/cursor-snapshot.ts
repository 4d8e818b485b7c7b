import type { ApolloServerPlugin } from '@apollo/server'
import { type ASTNode, Kind, visit } from 'graphql'
import { decodeCursor } from '../page/cursor.js'
import { snapshotExpired } from '../query/snapshot-reader.js'
import type { RequestContext } from '../request-context.js'
import { UserInputError } from '../user-input-error.js'
import type { SnapshotStore } from './snapshot.store.js'
import { SNAPSHOT_HEADER, SNAPSHOT_PARAMETER } from './snapshot-header.js'

/**
 * Serves a request with cursors from the snapshot that they name, for as long as it is kept: what was begun before a
 * publication can be paged to its end.
 */
export function cursorSnapshot(snapshots: SnapshotStore): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, request, contextValue }) => {
        const [named, ...others] = new Set(
          cursorsIn(document, request.variables ?? {}).flatMap((after) => decodeCursor(after)?.snapshot ?? []),
        )
        if (named === undefined) return
        if (others.length > 0)
          throw new UserInputError('after', 'expected cursors of one snapshot in a request, got several.')
        if (contextValue.isPublished && named === contextValue.snapshot.id) return
        if (contextValue.isNamed) throw ofAnother(contextValue.snapshot.id, named)
        const snapshot = await snapshots.find(named)
        if (snapshot === null) throw snapshotExpired(named)
        contextValue.use(snapshot)
      },
      willSendResponse: async ({ contextValue }) => contextValue.release(),
    }),
  }
}

function ofAnother(snapshot: number, ofCursor: number): UserInputError {
  const named = `which the request names (header ${SNAPSHOT_HEADER}, or ?${SNAPSHOT_PARAMETER}=)`
  const expected = `expected a cursor of snapshot ${snapshot}, ${named}`
  return new UserInputError('after', `${expected}, got one of snapshot ${ofCursor}.`)
}

/** The values of all arguments `after`. */
function cursorsIn(document: ASTNode, variables: Readonly<Record<string, unknown>>): string[] {
  const cursors: string[] = []
  visit(document, {
    Argument({ name, value }) {
      if (name.value !== 'after') return
      const given =
        value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.STRING && value.value
      if (typeof given === 'string') cursors.push(given)
    },
  })
  return cursors
}
