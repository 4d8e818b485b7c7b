import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../../context.js'
import { RequestError } from '../../request/request-error.js'

/** Says of subscriptions that come as queries do where they are served. */
export const noSubscriptions: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation !== 'subscription') return
      throw new RequestError('BAD_USER_INPUT', 'Expected a query here, got a subscription. Listen at /graphql/stream.')
    },
  }),
}
