import type { ApolloServerPlugin } from '@apollo/server'
import type { ASTVisitor, GraphQLError, GraphQLSchema, ValidationRule } from 'graphql'
import { forbiddenIn, forbiddenInVariables } from '../../access/hidden/forbidden.js'
import type { Context } from '../../context.js'
import type { RequestError } from '../../request/request-error.js'
import { withStatus } from '../errors/error-status.js'

/** Says of what is hidden that it is, where validation would say that it does not exist. */
export function forbiddenRule(
  whole: GraphQLSchema,
  hidden: ReadonlySet<string>,
  reported: (error: RequestError) => GraphQLError = withStatus,
): ValidationRule {
  return (context): ASTVisitor => ({
    Document: (document) => {
      const found = hidden.size === 0 ? [] : forbiddenIn(document, whole, hidden)
      for (const error of found) context.reportError(reported(error))
      // So that no other rule says of it that it does not exist.
      return found.length === 0 ? undefined : { ...document, definitions: [] }
    },
  })
}

/** The same of variables. */
export function forbiddenVariables(whole: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, request: { variables }, contextValue }) => {
        const { hidden } = contextValue.caller.role
        if (operation === undefined || hidden.size === 0) return
        const error = forbiddenInVariables(operation, variables ?? {}, whole, hidden)
        if (error !== undefined) throw error
      },
    }),
  }
}
