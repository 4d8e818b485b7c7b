import type { ApolloServerPlugin, HTTPGraphQLRequest } from '@apollo/server'
import type { Context } from '../../context.js'

const ANONYMOUS = 'anonymous'

/** Which operation each HTTP request asked for: Apollo finds that out, and tells it to plugins only. */
export class OperationNames {
  readonly #names = new WeakMap<HTTPGraphQLRequest, string>()

  readonly plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, operation, operationName }) => {
        if (request.http !== undefined && operation !== undefined) {
          this.#names.set(request.http, operationName ?? ANONYMOUS)
        }
      },
    }),
  }

  /** Null if it asked for none. */
  of(request: HTTPGraphQLRequest): string | null {
    return this.#names.get(request) ?? null
  }
}
