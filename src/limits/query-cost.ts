import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'
import type { ExecutionContext } from 'graphql/execution/execute.js'
import { getArgumentValues } from 'graphql/execution/values.js'
import { fieldOf } from './field-of.js'
import { introspectionSizes } from './introspection-sizes.js'
import { estimatedSize } from './list-size.js'

/** What an operation is expected to take. */
export interface QueryCost {
  /** How many values its answer is estimated to have, and PER_QUESTION for each field with arguments. */
  readonly cost: number
  /** The names, in the response, down to the field that makes most of it. */
  readonly path: readonly string[]
}

/** What a field with arguments counts besides its values, wherever it is and however often it is sent: most are a statement. */
const PER_QUESTION = 1_000

/** What the most of one page may be; more is refused when it is resolved. */
const LONGEST_PAGE = 10_000

const nothing: QueryCost = { cost: 0, path: [] }

/**
 * Estimates what an operation takes, before anything is read: each field counts one for each object that is expected to have
 * it. Pages are as long as they may be, other lists as their fields say. `genres` is how many the snapshot has.
 */
export function queryCost(context: ExecutionContext, genres: number): QueryCost {
  const { schema, fragments, variableValues, operation } = context
  const sizes = introspectionSizes(schema)

  function ofType(type: GraphQLOutputType, nodes: readonly FieldNode[], times: number, page: number): QueryCost {
    const named = getNamedType(type)
    const objects = isAbstractType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : []
    return objects.map((object) => ofObject(object, below(object, nodes), times, page)).reduce(larger, nothing)
  }

  function below(type: GraphQLObjectType, nodes: readonly FieldNode[]): Collected {
    return collectSubfields(schema, fragments, variableValues, type, nodes)
  }

  function ofObject(type: GraphQLObjectType, collected: Collected, times: number, page: number): QueryCost {
    let cost = 0
    let largest = nothing
    for (const [name, nodes] of collected) {
      const [node] = nodes
      const field = node === undefined ? undefined : fieldOf(schema, type, node.name.value)
      if (field === undefined || node === undefined) continue
      const each = ofField(type, field, nodes, times, page)
      cost += each.cost
      if (each.cost > largest.cost) largest = { cost: each.cost, path: [name, ...each.path] }
    }
    return { cost, path: largest.path }
  }

  function ofField(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    times: number,
    page: number,
  ): QueryCost {
    const args = argumentsOf(field, nodes[0])
    const isQuestion = field.args.length > 0 && !isIntrospectionType(parent)
    const size = isList(field.type) ? (sizes.get(field) ?? estimatedSize(field, { args, page, genres }) ?? page) : 1
    const { cost, path } = ofType(field.type, nodes, times * size, pageOf(field, args, page))
    return { cost: times + (isQuestion ? PER_QUESTION : 0) + cost, path }
  }

  function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode | undefined): Record<string, unknown> {
    if (field.args.length === 0 || node === undefined) return {}
    try {
      return getArgumentValues(field, node, variableValues)
    } catch {
      return {} // what is wrong with them is told where the field is resolved
    }
  }

  const query = schema.getRootType(operation.operation)
  if (query === undefined || query === null) return nothing
  return ofObject(query, collectFields(schema, fragments, variableValues, query, operation.selectionSet), 1, 1)
}

type Collected = ReadonlyMap<string, readonly FieldNode[]>

function pageOf(
  { args: known }: GraphQLField<unknown, unknown>,
  args: Record<string, unknown>,
  around: number,
): number {
  if (!known.some(({ name }) => name === 'first')) return around
  const { first, last } = args
  const asked = typeof last === 'number' ? last : typeof first === 'number' ? first : DEFAULT_PAGE
  return Math.max(0, Math.min(asked, LONGEST_PAGE))
}

/** Of a page that says `first: null`. */
const DEFAULT_PAGE = 20

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type)
}

function larger(one: QueryCost, other: QueryCost): QueryCost {
  return other.cost > one.cost ? other : one
}
