import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'
import { RequestError } from '../request-error.js'

/** How large a document may be. Fields count once for every place where a fragment puts them; nesting is of anything. */
export const queryLimits = { depth: 15, fields: 2_000, tokens: 20_000, inputDepth: 32, nesting: 200 } as const

interface Size {
  readonly depth: number
  readonly fields: number
}

const empty: Size = { depth: 0, fields: 0 }

/** Refuses documents that nest too deep or ask for too many fields. Introspection has graphql-js's own limit. */
export function queryLimitsRule(context: ValidationContext): ASTVisitor {
  const sizes = new Map<FragmentDefinitionNode, Size>()
  let inputDepth = 0

  function sizeOfAll({ selections }: SelectionSetNode): Size {
    return selections.map(sizeOf).reduce(beside, empty)
  }

  function sizeOf(selection: SelectionNode): Size {
    if (selection.kind === Kind.INLINE_FRAGMENT) return sizeOfAll(selection.selectionSet)
    if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(context.getFragment(selection.name.value))
    if (selection.name.value.startsWith('__')) return empty
    const below = selection.selectionSet ? sizeOfAll(selection.selectionSet) : empty
    return { depth: below.depth + 1, fields: below.fields + 1 }
  }

  function sizeOfFragment(fragment: FragmentDefinitionNode | null | undefined): Size {
    if (!fragment) return empty
    const known = sizes.get(fragment)
    if (known) return known
    sizes.set(fragment, empty) // a fragment within itself is another rule's error
    const size = sizeOfAll(fragment.selectionSet)
    sizes.set(fragment, size)
    return size
  }

  return {
    OperationDefinition: ({ selectionSet }) => {
      const { depth, fields } = sizeOfAll(selectionSet)
      if (depth > queryLimits.depth) context.reportError(tooDeep('The query', depth, queryLimits.depth))
      if (fields > queryLimits.fields) context.reportError(tooManyFields(fields))
    },
    ObjectValue: { enter: enterInput, leave: leaveInput },
    ListValue: { enter: enterInput, leave: leaveInput },
  }

  function enterInput(): void {
    inputDepth += 1
    if (inputDepth === queryLimits.inputDepth + 1) {
      context.reportError(tooDeep('An argument', inputDepth, queryLimits.inputDepth))
    }
  }

  function leaveInput(): void {
    inputDepth -= 1
  }
}

function beside(one: Size, other: Size): Size {
  return { depth: Math.max(one.depth, other.depth), fields: one.fields + other.fields }
}

function tooDeep(what: string, depth: number, limit: number): RequestError {
  return new RequestError('QUERY_TOO_COSTLY', `${what} is nested ${depth} deep; at most ${limit} levels are allowed.`)
}

function tooManyFields(fields: number): RequestError {
  const message = `The query asks for ${fields} fields, fragments included; at most ${queryLimits.fields} are allowed.`
  return new RequestError('QUERY_TOO_COSTLY', message)
}
