import {
  type ArgumentNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql'
import { type CursorArgument, decodeCursor, isCursorArgument } from '../page/cursor.js'

/** A cursor that a request has as the value of an argument, and the snapshot that it is of. */
export interface GivenCursor {
  readonly argument: CursorArgument
  readonly snapshot: number
}

/**
 * The cursors of snapshots that an operation uses: not those of other operations, of fragments that it does not spread, or
 * of what @skip and @include leave out.
 */
export function givenCursors(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GivenCursor[] {
  const given: Readonly<Record<string, unknown>> = { ...defaultsOf(operation), ...variables }
  const spread = new Set<string>()
  const read = (value: ValueNode | undefined): unknown => {
    if (value?.kind === Kind.VARIABLE) return given[value.name.value]
    return value?.kind === Kind.STRING || value?.kind === Kind.BOOLEAN ? value.value : undefined
  }

  function isLeftOut({ directives = [] }: SelectionNode): boolean {
    return directives.some(({ name, arguments: args }) => {
      const condition = read(args?.[0]?.value)
      return name.value === 'skip' ? condition === true : name.value === 'include' && condition === false
    })
  }

  function cursorOf({ name, value }: ArgumentNode): GivenCursor[] {
    const argument = name.value
    const text = isCursorArgument(argument) ? read(value) : undefined
    const snapshot = typeof text === 'string' ? decodeCursor(text)?.snapshot : undefined
    return isCursorArgument(argument) && typeof snapshot === 'number' ? [{ argument, snapshot }] : []
  }

  function within({ selections }: SelectionSetNode): GivenCursor[] {
    return selections.filter((selection) => !isLeftOut(selection)).flatMap(cursorsOf)
  }

  function cursorsOf(selection: SelectionNode): GivenCursor[] {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return inFragment(selection.name.value)
    const own = selection.kind === Kind.FIELD ? (selection.arguments ?? []).flatMap(cursorOf) : []
    return selection.selectionSet === undefined ? own : [...own, ...within(selection.selectionSet)]
  }

  function inFragment(name: string): GivenCursor[] {
    if (spread.has(name)) return []
    spread.add(name)
    return document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name
        ? within(definition.selectionSet)
        : [],
    )
  }

  return within(operation.selectionSet)
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  )
}
