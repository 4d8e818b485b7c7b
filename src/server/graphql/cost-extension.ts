import type { ApolloServerPlugin } from '@apollo/server'
import type { RequestContext } from '../../request-context.js'

/** Says in `extensions.cost` what an answer took, to callers who ask for it with the header x-reelhouse-cost. */
export const costExtension: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ request }) => {
    if (request.http?.headers.get('x-reelhouse-cost') === undefined) return
    const startedAt = performance.now()
    return {
      willSendResponse: async ({ contextValue, response: { body } }) => {
        const result = body.kind === 'single' ? body.singleResult : body.initialResult
        const milliseconds = Math.round((performance.now() - startedAt) * 10) / 10
        const { cost: asked, values: spent } = contextValue.life
        const limit = contextValue.caller.role.limits.cost
        result.extensions = {
          ...result.extensions,
          cost: { asked, spent, limit, ...contextValue.cost, milliseconds },
        }
      },
    }
  },
}
