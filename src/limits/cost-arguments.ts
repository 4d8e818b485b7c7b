import {
  type ArgumentNode,
  type ASTNode,
  BREAK,
  type FieldNode,
  type GraphQLField,
  Kind,
  valueFromASTUntyped,
  visit,
} from 'graphql'
import { getArgumentValues } from 'graphql/execution/values.js'
import { queryLimits } from './query-limits.js'

export type Arguments = Readonly<Record<string, unknown>>

export type ReadArguments = (field: GraphQLField<unknown, unknown>, node: FieldNode) => Arguments

/** How long a page of a field may be, more is refused when it is resolved; null if it has no pages. */
export function longestPage({ args }: GraphQLField<unknown, unknown>): number | null {
  if (!args.some(({ name }) => name === 'first')) return null
  return args.some(({ name }) => name === 'last') ? queryLimits.page : queryLimits.groups
}

/** The arguments as they are given. */
export function givenArguments(variableValues: Arguments): ReadArguments {
  return (field, node) => {
    try {
      return getArgumentValues(field, node, variableValues)
    } catch {
      return {} // what is wrong with them is told where the field is resolved
    }
  }
}

/** Arguments with which a field costs the most, whatever the variables are: what hangs on one is left out, but for pages. */
export const largestArguments: ReadArguments = (field, node) => {
  const values: Record<string, unknown> = Object.fromEntries(
    field.args.flatMap(({ name, defaultValue }) => (defaultValue === undefined ? [] : [[name, defaultValue]])),
  )
  for (const { name, value } of node.arguments ?? []) {
    values[name.value] = contains(value, Kind.VARIABLE) ? largestOf(name, field) : valueFromASTUntyped(value)
  }
  return values
}

function largestOf({ value }: ArgumentNode['name'], field: GraphQLField<unknown, unknown>): unknown {
  return value === 'first' || value === 'last' ? (longestPage(field) ?? undefined) : undefined
}

/** Whether a node of this kind is in it. */
export function contains(node: ASTNode, kind: Kind): boolean {
  let found = false
  visit(node, {
    [kind]: () => {
      found = true
      return BREAK
    },
  })
  return found
}
