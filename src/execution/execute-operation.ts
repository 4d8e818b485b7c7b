import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql'
import { buildExecutionContext, type ExecutionContext } from 'graphql/execution/execute.js'
import { AnswerTooLargeError } from '../limits/answer-budget.js'
import { ClientGoneError } from '../request/request-life.js'
import type { AnswerWork } from './answer-work.js'
import { executeDirectly } from './direct-execution.js'
import { mapResolvers } from './map-resolvers.js'
import { measured, measuredProperty } from './measured-resolvers.js'
import { ResolverCalls } from './resolver-calls.js'

export type Operation = Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues' | 'contextValue'>

/** Has an operation executed as an answer that may be made, when it may. Rejects with what keeps it from being made. */
export type Admit = (
  operation: ExecutionContext,
  make: (work: AnswerWork) => Promise<ExecutionResult>,
) => Promise<ExecutionResult>

/**
 * Executes operations over a schema with the outcome that graphql-js has, and faster where thousands of rows are sent.
 *
 * graphql-js chooses the operation, coerces variables and arguments, and collects fields. What is left is done here as
 * long as every value is as the schema has it. At anything else graphql-js executes the operation itself, from its
 * beginning, so that every error is its own; what resolvers did before they did once and for all. An answer that grows too
 * large is given up either way, and either way others have their turns while a large one is made.
 */
export function operationExecutor(
  schema: GraphQLSchema,
  admit: Admit,
): (operation: Operation) => Promise<ExecutionResult> {
  let measuredSchema: GraphQLSchema | undefined

  async function make(operation: Operation, context: ExecutionContext, work: AnswerWork): Promise<ExecutionResult> {
    const calls = new ResolverCalls(work)
    const data = await executeDirectly(context, calls, work)
    if (data !== null) return { data }
    work.life.check()
    measuredSchema ??= mapResolvers(schema, measured)
    const result = await execute({
      ...operation,
      schema: measuredSchema,
      rootValue: calls,
      fieldResolver: measuredProperty,
    })
    const tooLarge = result.errors?.find(({ originalError }) => originalError instanceof AnswerTooLargeError)
    if (tooLarge?.originalError) throw tooLarge.originalError
    work.life.check()
    return result
  }

  return async (operation) => {
    const context = buildExecutionContext({ schema, ...operation })
    if (!('schema' in context)) return { errors: context }
    if (context.operation.operation !== OperationTypeNode.QUERY) return execute({ schema, ...operation })
    try {
      return await admit(context, (work) => make(operation, context, work))
    } catch (error) {
      if (error instanceof ClientGoneError) return { data: null } // which nobody reads
      if (error instanceof GraphQLError) return { errors: [error] }
      throw error
    }
  }
}
