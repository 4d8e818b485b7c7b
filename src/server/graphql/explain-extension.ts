import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../../context.js'
import { Explanation } from '../../request/explanation.js'
import { RequestError } from '../../request/request-error.js'

/** Asks for `extensions.explain`. */
export const EXPLAIN_HEADER = 'x-reelhouse-explain'

/** Says in `extensions.explain` how each root field was answered, to callers who ask for it and may know. */
export const explainExtension: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ request }) => {
    if (request.http?.headers.get(EXPLAIN_HEADER) === undefined) return
    return {
      didResolveOperation: async ({ contextValue: { caller, life } }) => {
        if (!caller.role.may.has('explain')) throw mayNot(caller.role.name)
        const explanation = new Explanation()
        life.explain = explanation
        life.whenOver(() => explanation.end())
      },
      willSendResponse: async ({ contextValue: { life }, response: { body } }) => {
        if (life.explain === undefined) return
        const result = body.kind === 'single' ? body.singleResult : body.initialResult
        const explain = life.explain.entries(Object.keys(result.data ?? {}))
        result.extensions = { ...result.extensions, explain }
      },
    }
  },
}

function mayNot(role: string): RequestError {
  const message = `Your role, ${role}, may not see how an answer was made. Ask without the header ${EXPLAIN_HEADER}.`
  return new RequestError('FORBIDDEN', message)
}
