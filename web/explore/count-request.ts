import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { parse } from 'graphql'
import { everyMovie, type Selection } from './question.js'
import { whereOf } from './where.js'

interface CountRequest {
  readonly document: TypedDocumentNode<unknown, OperationVariables>
  readonly variables: Readonly<Record<string, unknown>>
}

/** Asks how many movies each of some selections has. */
export function countRequest(selections: readonly Selection[]): CountRequest {
  const wanted = selections.length === 0 ? [everyMovie] : selections
  const declared = wanted.map((_, index) => `$where${index}: MovieWhere`)
  const asked = wanted.map((_, index) => `count${index}: movieStats(where: $where${index}) { totals { movieCount } }`)
  const variables = wanted.map((selection, index) => [`where${index}`, whereOf(selection) ?? null])
  return {
    document: parse(`query Counts(${declared.join(', ')}) { ${asked.join(' ')} }`, { noLocation: true }),
    variables: Object.fromEntries(variables),
  }
}

/** How many each has; null for what is not told. */
export function readCounts(data: unknown, howMany: number): readonly (number | null)[] {
  return Array.from({ length: howMany }, (_, index) => {
    const count = at(at(at(data, `count${index}`), 'totals'), 'movieCount')
    return typeof count === 'number' ? count : null
  })
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
