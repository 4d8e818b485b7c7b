import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import { type Admit, operationExecutor } from '../../execution/execute-operation.js'

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway']

/** Has Apollo Server execute operations by our own executor: to it, whatever does that instead of graphql-js is a gateway. */
export function executionGateway(schema: GraphQLSchema, admit: Admit): Gateway {
  const executeOperation = operationExecutor(schema, admit)
  return {
    load: async () => ({
      // What Apollo calls operationName is that of the operation it found, so null where it found none.
      executor: ({ document, request, context }) =>
        executeOperation({
          document,
          operationName: request.operationName ?? null,
          variableValues: request.variables ?? {},
          contextValue: context,
        }),
    }),
    onSchemaLoadOrUpdate: (use) => {
      use({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => {}
    },
    stop: async () => {},
  }
}
