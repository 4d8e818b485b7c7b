import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../../context.js'
import { SNAPSHOT_HEADER } from '../../snapshot/snapshot-header.js'

/** Names the snapshot that a response was computed from: in `extensions.snapshot`, and in a header, for who does not read the body. */
export const snapshotExtension: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response: { body, http } }) => {
      if (!contextValue.isPublished) return
      const { id, publishedAt } = contextValue.snapshot
      const result = body.kind === 'single' ? body.singleResult : body.initialResult
      result.extensions = { ...result.extensions, snapshot: { id, publishedAt } }
      http.headers.set(SNAPSHOT_HEADER, String(id))
    },
  }),
}
