import type { ApolloServerPlugin } from '@apollo/server'
import { type DocumentNode, Kind, type OperationDefinitionNode, valueFromASTUntyped, visit } from 'graphql'
import { type CursorArgument, decodeCursor, isCursorArgument } from '../page/cursor.js'
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
      didResolveOperation: async ({ document, operation, request, contextValue }) => {
        const cursors = cursorsIn(document, operation, request.variables ?? {})
        const [first] = cursors
        if (first === undefined) return
        const named = first.snapshot
        const other = cursors.find(({ snapshot }) => snapshot !== named)
        if (other !== undefined)
          throw new UserInputError(other.argument, 'expected cursors of one snapshot in a request, got several.')
        if (contextValue.isPublished && named === contextValue.snapshot.id) return
        if (contextValue.isNamed) throw ofAnother(first, contextValue.snapshot.id)
        const snapshot = await snapshots.find(named)
        if (snapshot === null) throw snapshotExpired(named)
        contextValue.use(snapshot)
      },
      willSendResponse: async ({ contextValue }) => contextValue.release(),
    }),
  }
}

interface GivenCursor {
  readonly argument: CursorArgument
  readonly snapshot: number
}

function ofAnother({ argument, snapshot }: GivenCursor, asked: number): UserInputError {
  const named = `which the request names (header ${SNAPSHOT_HEADER}, or ?${SNAPSHOT_PARAMETER}=)`
  return new UserInputError(
    argument,
    `expected a cursor of snapshot ${asked}, ${named}, got one of snapshot ${snapshot}.`,
  )
}

/** The values of all arguments `after` and `before` that are of a snapshot. */
function cursorsIn(
  document: DocumentNode,
  operation: OperationDefinitionNode | undefined,
  variables: Readonly<Record<string, unknown>>,
): GivenCursor[] {
  const cursors: GivenCursor[] = []
  const given = { ...defaultsOf(operation), ...variables }
  visit(document, {
    OperationDefinition: (node) => (node === operation ? undefined : false),
    Argument({ name, value }) {
      const argument = name.value
      if (!isCursorArgument(argument)) return
      const text = value.kind === Kind.VARIABLE ? given[value.name.value] : value.kind === Kind.STRING && value.value
      const snapshot = typeof text === 'string' ? decodeCursor(text)?.snapshot : null
      if (typeof snapshot === 'number') cursors.push({ argument, snapshot })
    },
  })
  return cursors
}

function defaultsOf(operation: OperationDefinitionNode | undefined): Record<string, unknown> {
  const variableDefinitions = operation?.variableDefinitions ?? []
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  )
}
