import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'
import type { ExecutionContext } from 'graphql/execution/execute.js'
import { DEFAULT_SIZE } from '../page/page.js'
import {
  type Arguments,
  contains,
  givenArguments,
  largestArguments,
  longestPage,
  type ReadArguments,
} from './cost-arguments.js'
import { fieldOf } from './field-of.js'
import { introspectionSizes } from './introspection-sizes.js'
import { estimatedSize } from './list-size.js'
import { LARGE_COST, queryLimits } from './query-limits.js'

/** What an operation is expected to take. */
export interface QueryCost {
  /** How many values its answer is estimated to have, and PER_QUESTION for each field of objects with arguments. */
  readonly cost: number
  /** The names, in the response, down to the field that makes most of it. */
  readonly path: readonly string[]
}

/** What a field of objects with arguments counts besides its values, wherever it is and however often it is sent: most are a statement. */
const PER_QUESTION = queryLimits.questionCost

/** Shorter ones count for nothing worth a look, in characters. */
const SHORT_VARIABLES = 1_000

const nothing: QueryCost = { cost: 0, path: [] }

/**
 * Estimates what an operation takes, before anything is read: each field counts one for each object that is expected to have
 * it. Pages are as long as they may be, other lists as their fields say. `genres` is how many the snapshot has.
 */
export function queryCost(context: ExecutionContext, genres: number): QueryCost {
  const largest = largestCost(context, genres)
  const isExact = context.operation.variableDefinitions?.length === 0
  const isShort = lengthOf(context.variableValues) <= SHORT_VARIABLES
  if (largest !== null && (isExact || (isShort && largest.cost <= LARGE_COST))) return largest
  return estimate(context, genres, givenArguments(context.variableValues))
}

const known = new WeakMap<OperationDefinitionNode, { readonly genres: number; readonly cost: QueryCost }>()

/** The cost with any variables, which most operations need not know exactly; null if they may leave fields out. */
function largestCost(context: ExecutionContext, genres: number): QueryCost | null {
  const { operation } = context
  const before = known.get(operation)
  if (before?.genres === genres) return before.cost
  const written = [operation, ...Object.values(context.fragments)]
  if (written.some((each) => contains(each, Kind.DIRECTIVE))) return null
  const cost = estimate(context, genres, largestArguments)
  known.set(operation, { genres, cost })
  return cost
}

function estimate(context: ExecutionContext, genres: number, argumentsOf: ReadArguments): QueryCost {
  const { schema, fragments, variableValues, operation } = context
  const sizes = introspectionSizes(schema)

  function ofType(type: GraphQLOutputType, nodes: readonly FieldNode[], times: number, around: Around): QueryCost {
    const named = getNamedType(type)
    const objects = isAbstractType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : []
    return objects.map((object) => ofObject(object, fieldsOf(object, nodes), times, around)).reduce(larger, nothing)
  }

  function fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): Collected {
    return collected(() => collectSubfields(schema, fragments, variableValues, type, nodes))
  }

  function ofObject(type: GraphQLObjectType, collected: Collected, times: number, around: Around): QueryCost {
    let cost = 0
    let largest = nothing
    for (const [name, nodes] of collected) {
      const [node] = nodes
      const field = node === undefined ? undefined : fieldOf(schema, type, node.name.value)
      if (field === undefined || node === undefined) continue
      const each = ofField(type, field, nodes, times, around)
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
    around: Around,
  ): QueryCost {
    const args = field.args.length === 0 || nodes[0] === undefined ? {} : argumentsOf(field, nodes[0])
    const isQuestion = field.args.length > 0 && !isLeafType(getNamedType(field.type)) && !isIntrospectionType(parent)
    const expected = sizes.get(field) ?? estimatedSize(field, { args, around: around.args, page: around.page, genres })
    const size = isList(field.type) ? (expected ?? around.page) : 1
    const below = Math.min(pageOf(field, args, around.page), expected ?? Number.POSITIVE_INFINITY)
    const { cost, path } = ofType(field.type, nodes, times * size, { args, page: below })
    const read = times * (1 + Math.floor(lengthOf(args) / queryLimits.charactersPerValue))
    return { cost: read + (isQuestion ? PER_QUESTION : 0) + cost, path }
  }

  const query = schema.getRootType(operation.operation)
  if (query === undefined || query === null) return nothing
  const asked = collected(() => collectFields(schema, fragments, variableValues, query, operation.selectionSet))
  return ofObject(query, asked, 1, { args: {}, page: 1 })
}

/** What the field around is asked: its arguments, and how many it has on a page. */
interface Around {
  readonly args: Arguments
  readonly page: number
}

type Collected = ReadonlyMap<string, readonly FieldNode[]>

/** None where @skip or @include has no value: execution will tell. */
function collected(collect: () => Collected): Collected {
  try {
    return collect()
  } catch {
    return new Map()
  }
}

/** The size of the page that a field asks for; of one without pages, that around it. */
function pageOf(field: GraphQLField<unknown, unknown>, { first, last }: Arguments, around: number): number {
  const longest = longestPage(field)
  if (longest === null) return around
  const asked = typeof last === 'number' ? last : typeof first === 'number' ? first : DEFAULT_SIZE
  return Math.max(0, Math.min(asked, longest))
}

function lengthOf(values: Arguments): number {
  for (const _ in values) return JSON.stringify(values).length
  return 0
}

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type)
}

function larger(one: QueryCost, other: QueryCost): QueryCost {
  return other.cost > one.cost ? other : one
}
