import {
  type ASTNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { queryLimits } from '../../limits/query-limits.js'
import { RequestError } from '../../request/request-error.js'

/** What a document names of what is hidden, each once, at its first place. `schema` is the whole one. */
export function forbiddenIn(
  document: DocumentNode,
  schema: GraphQLSchema,
  hidden: ReadonlySet<string>,
): readonly RequestError[] {
  const found = new Map<string, ASTNode>()
  const typeInfo = new TypeInfo(schema)
  const note = (coordinate: string, node: ASTNode): void => {
    if (hidden.has(coordinate) && !found.has(coordinate)) found.set(coordinate, node)
  }
  const noteType = (name: string | undefined, node: ASTNode): void => {
    if (name !== undefined) note(name, node)
  }
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: (node) => {
        note(`${typeInfo.getParentType()?.name}.${node.name.value}`, node)
        noteType(getNamedType(typeInfo.getType())?.name, node)
      },
      NamedType: (node) => note(node.name.value, node),
      ObjectField: (node) => note(`${getNamedType(typeInfo.getParentInputType())?.name}.${node.name.value}`, node),
      EnumValue: (node) => note(`${getNamedType(typeInfo.getInputType())?.name}.${node.value}`, node),
    }),
  )
  return [...found].map(([coordinate, node]) => forbidden(coordinate, node))
}

/** The first thing that variables name of what is hidden; undefined if none does. */
export function forbiddenInVariables(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
  hidden: ReadonlySet<string>,
): RequestError | undefined {
  for (const { type: written, variable } of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, written)
    if (!isInputType(type)) continue
    const coordinate = hiddenIn(variables[variable.name.value], type, hidden)
    if (coordinate !== undefined) return forbidden(coordinate)
  }
  return undefined
}

/** The first thing that a value names of what is hidden. `levels`: what nests deeper is refused as a whole. */
export function hiddenIn(
  value: unknown,
  type: GraphQLInputType,
  hidden: ReadonlySet<string>,
  levels: number = queryLimits.inputDepth,
): string | undefined {
  if (levels < 0) return undefined
  const named = getNamedType(type)
  if (Array.isArray(value)) return firstOf(value, (item: unknown) => hiddenIn(item, named, hidden, levels - 1))
  if (isEnumType(named)) {
    const coordinate = `${named.name}.${String(value)}`
    return hidden.has(coordinate) ? coordinate : undefined
  }
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return undefined
  const fields = named.getFields()
  return firstOf(Object.entries(value), ([name, inner]) => {
    if (hidden.has(`${named.name}.${name}`)) return `${named.name}.${name}`
    const field = fields[name]
    return field === undefined ? undefined : hiddenIn(inner, field.type, hidden, levels - 1)
  })
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

/** `coordinate` is a part of the schema that everybody can read about; of data it tells nothing. */
export function forbidden(coordinate: string, node?: ASTNode): RequestError {
  return new RequestError('FORBIDDEN', `${coordinate} is not there for your role. Ask without it.`, {}, node)
}
