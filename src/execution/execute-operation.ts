import { type ExecutionArgs, type ExecutionResult, execute, type GraphQLSchema, OperationTypeNode } from 'graphql'
import { buildExecutionContext } from 'graphql/execution/execute.js'
import { executeDirectly } from './direct-execution.js'
import { mapResolvers } from './map-resolvers.js'
import { ResolverCalls, recalling } from './resolver-calls.js'

export type Operation = Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues' | 'contextValue'>

/**
 * Executes operations over a schema with the outcome that graphql-js has, and faster where thousands of rows are sent.
 *
 * graphql-js chooses the operation, coerces variables and arguments, and collects fields. What is left is done here as
 * long as every value is as the schema has it. At anything else graphql-js executes the operation itself, from its
 * beginning, so that every error is its own; what resolvers did before they did once and for all.
 */
export function operationExecutor(schema: GraphQLSchema): (operation: Operation) => Promise<ExecutionResult> {
  let recallingSchema: GraphQLSchema | undefined

  return async (operation) => {
    const args = { schema, ...operation }
    const context = buildExecutionContext(args)
    if (!('schema' in context)) return { errors: context }
    if (context.operation.operation !== OperationTypeNode.QUERY) return execute(args)

    const calls = new ResolverCalls()
    const data = await executeDirectly(context, calls)
    if (data !== null) return { data }
    if (!calls.any) return execute(args)
    recallingSchema ??= mapResolvers(schema, recalling)
    return execute({ ...args, schema: recallingSchema, rootValue: calls })
  }
}
