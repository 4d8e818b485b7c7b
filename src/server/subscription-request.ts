import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  type ValidationRule,
  validate,
} from 'graphql'
import { getVariableValues } from 'graphql/execution/values.js'
import type { RequestParams } from 'graphql-sse'
import { type ErrorCode, RequestError } from '../request-error.js'
import { queryLimits } from './query-limits.js'
import { tooDeepVariable } from './variable-limits.js'

/** What a request listens to; all that follows from its text. */
export interface SubscriptionRequest {
  readonly document: DocumentNode
  readonly operationName: string | undefined
  readonly variableValues: Readonly<Record<string, unknown>>
}

/** What is wrong with a request, with the code of what has no code of its own. */
export class Refusal {
  constructor(
    readonly code: ErrorCode,
    readonly errors: readonly GraphQLError[],
  ) {}
}

/** Holds a request against the schema, the rules for documents and the limits; only one subscription passes. */
export function subscriptionRequest(
  schema: GraphQLSchema,
  rules: readonly ValidationRule[],
  { query, operationName, variables = {} }: RequestParams,
): SubscriptionRequest | Refusal {
  const document = parsed(query)
  if (document instanceof Refusal) return document
  const problems = validate(schema, document, rules)
  if (problems.length > 0) return new Refusal('GRAPHQL_VALIDATION_FAILED', problems)
  const operation = getOperationAST(document, operationName)
  const problem = notServed(operation) ?? tooDeepVariable(variables)
  if (problem !== undefined) return new Refusal(problem.code, [problem])
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables, { maxErrors: 50 })
  if (errors !== undefined) return new Refusal('BAD_USER_INPUT', errors)
  return { document, operationName, variableValues: variables }
}

function parsed(query: string): DocumentNode | Refusal {
  try {
    return parse(query, { maxTokens: queryLimits.tokens })
  } catch (error) {
    if (error instanceof GraphQLError) return new Refusal('GRAPHQL_PARSE_FAILED', [error])
    throw error
  }
}

function notServed(operation: OperationDefinitionNode | null | undefined): RequestError | undefined {
  if (operation?.operation === 'subscription') return undefined
  const got = operation === null || operation === undefined ? 'no operation of that name' : `a ${operation.operation}`
  return new RequestError('BAD_USER_INPUT', `Expected a subscription here, got ${got}. Ask queries at /graphql.`)
}
