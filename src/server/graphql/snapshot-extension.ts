import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../../context.js'

/** Names the snapshot that a response was computed from in `extensions.snapshot`. */
export const snapshotExtension: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response: { body } }) => {
      if (!contextValue.isPublished) return
      const { id, publishedAt } = contextValue.snapshot
      const result = body.kind === 'single' ? body.singleResult : body.initialResult
      result.extensions = { ...result.extensions, snapshot: { id, publishedAt } }
    },
  }),
}
