import type { ApolloServerPlugin } from '@apollo/server'
import { places } from '../../clickhouse/tracing.js'
import type { Context } from '../context.js'
import { RequestTrace } from './request-trace.js'

/**
 * Spans for what Apollo Server does for a request: reading its document, holding it against the schema, executing it, of
 * which its statements are parts, and writing the answer, which ends when that has been sent.
 */
export const tracingPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => {
    const traced = places.getStore()
    if (!(traced instanceof RequestTrace)) return
    return {
      parsingDidStart: async () => {
        traced.begin('graphql.parse')
        return async (error) => traced.endStep({ hasFailed: error !== undefined })
      },
      validationDidStart: async () => {
        traced.begin('graphql.validate')
        return async (errors) => traced.endStep({ hasFailed: errors !== undefined && errors.length > 0 })
      },
      executionDidStart: async () => {
        traced.begin('graphql.execute')
        return { executionDidEnd: async (error) => traced.endStep({ hasFailed: error !== undefined }) }
      },
      willSendResponse: async () => traced.begin('graphql.serialise'),
    }
  },
}
