import type { ApolloServerPlugin } from '@apollo/server'
import type { RequestContext } from '../request-context.js'

/** Says of answers that are not of a snapshot alone that they are not to be kept: they change without a publication. */
export const ledgerAnswers: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response: { http } }) => {
      if (contextValue.ledgerReader.wasRead) http.headers.set('cache-control', 'no-store')
    },
  }),
}
