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
import { collectFields } from 'graphql/execution/collectFields.js'
import { buildExecutionContext, type ExecutionContext } from 'graphql/execution/execute.js'
import type { RequestParams } from 'graphql-sse'
import { tooDeepQuery } from '../../limits/nesting.js'
import { queryCost } from '../../limits/query-cost.js'
import { queryLimits } from '../../limits/query-limits.js'
import { tooDeepVariable } from '../../limits/variable-limits.js'
import { type ErrorCode, RequestError } from '../../request/request-error.js'

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
  maxCost: number = queryLimits.cost,
): SubscriptionRequest | Refusal {
  const tooDeep = tooDeepQuery(query)
  if (tooDeep !== undefined) return new Refusal(tooDeep.code, [tooDeep])
  const document = parsed(query)
  if (document instanceof Refusal) return document
  const problems = mistakes(schema, document, rules)
  if (problems.length > 0) return new Refusal('GRAPHQL_VALIDATION_FAILED', problems)
  const operation = getOperationAST(document, operationName)
  const problem = notServed(operation, operationName) ?? tooDeepVariable(variables)
  if (problem !== undefined) return new Refusal(problem.code, [problem])
  const context = buildExecutionContext({ schema, document, operationName, variableValues: variables })
  if (!('schema' in context)) return new Refusal('BAD_USER_INPUT', context)
  const { cost } = queryCost(context, 0)
  if (cost > maxCost) {
    const [got, most] = [Math.ceil(cost), maxCost].map((value) => value.toLocaleString('en-US'))
    const message = `Each event costs ${got}; at most ${most} is allowed. Ask for fewer fields.`
    return new Refusal('QUERY_TOO_COSTLY', [new RequestError('QUERY_TOO_COSTLY', message)])
  }
  if (!asksForAnything(context)) {
    const message =
      'Expected a subscription to one field, got one that is skipped. Leave the directive out, or do not subscribe.'
    return new Refusal('BAD_USER_INPUT', [new RequestError('BAD_USER_INPUT', message)])
  }
  return { document, operationName, variableValues: variables }
}

/** graphql-js throws where a subscription's field depends on a variable, in a rule that has no variables; the language forbids it by now. */
function mistakes(
  schema: GraphQLSchema,
  document: DocumentNode,
  rules: readonly ValidationRule[],
): readonly GraphQLError[] {
  try {
    return validate(schema, document, rules)
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const message =
      'Expected a subscription to one field without @skip and @include, got one that depends on a variable.'
    return [new RequestError('GRAPHQL_VALIDATION_FAILED', message)]
  }
}

/** graphql-js subscribes to the first field that is not skipped, and fails inside if there is none. */
function asksForAnything({ schema, fragments, variableValues, operation }: ExecutionContext): boolean {
  const type = schema.getSubscriptionType()
  return !!type && collectFields(schema, fragments, variableValues, type, operation.selectionSet).size > 0
}

function parsed(query: string): DocumentNode | Refusal {
  try {
    return parse(query, { maxTokens: queryLimits.tokens })
  } catch (error) {
    if (error instanceof GraphQLError) return new Refusal('GRAPHQL_PARSE_FAILED', [error])
    throw error
  }
}

function notServed(
  operation: OperationDefinitionNode | null | undefined,
  operationName: string | undefined,
): RequestError | undefined {
  if (operation?.operation === 'subscription') return undefined
  const none =
    typeof operationName !== 'string' ? 'several operations and no operationName' : 'no operation of that name'
  const got = operation === null || operation === undefined ? none : `a ${operation.operation}`
  return new RequestError('BAD_USER_INPUT', `Expected a subscription here, got ${got}. Ask queries at /graphql.`)
}
