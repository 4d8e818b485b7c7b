import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** Of what may be asked for, what a document asks for: fields that it does not select are left out, and not even computed. */
export function selected(document: DocumentNode, data: object): unknown {
  const operation = document.definitions.find((node): node is OperationDefinitionNode => {
    return node.kind === Kind.OPERATION_DEFINITION
  })
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  if (operation === undefined) throw new Error('expected a document with an operation')
  return project(operation.selectionSet, data, new Map(fragments.map((fragment) => [fragment.name.value, fragment])))
}

function project(
  { selections }: SelectionSetNode,
  data: unknown,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): unknown {
  if (Array.isArray(data))
    return data.map((entry) => project({ kind: Kind.SELECTION_SET, selections }, entry, fragments))
  if (!isRecord(data)) return data
  const result: Record<string, unknown> = {}
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value
      if (!(name in data)) continue
      result[name] =
        selection.selectionSet === undefined ? data[name] : project(selection.selectionSet, data[name], fragments)
    } else {
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      if (inner !== undefined) Object.assign(result, project(inner.selectionSet, data, fragments))
    }
  }
  return result
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
