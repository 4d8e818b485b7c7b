import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils'
import { type GraphQLNamedType, type GraphQLSchema, getNamedType } from 'graphql'

/** The schema without what is hidden, by schema coordinates: to whoever asks it, that was never there. */
export function visibleSchema(schema: GraphQLSchema, hidden: ReadonlySet<string>): GraphQLSchema {
  if (hidden.size === 0) return schema
  const type = (each: GraphQLNamedType) => (hidden.has(each.name) ? null : undefined)
  // What is of a hidden type would otherwise stay until it is pruned, with the types that nothing leads to.
  const member = (config: { type: Parameters<typeof getNamedType>[0] }, name: string, typeName: string) =>
    hidden.has(`${typeName}.${name}`) || hidden.has(getNamedType(config.type)?.name ?? '') ? null : undefined
  const left = mapSchema(schema, {
    [MapperKind.TYPE]: type,
    [MapperKind.COMPOSITE_FIELD]: (config, name, typeName) => member(config, name, typeName),
    [MapperKind.INPUT_OBJECT_FIELD]: (config, name, typeName) => member(config, name, typeName),
    [MapperKind.ENUM_VALUE]: (config, typeName, _schema, value) => (hidden.has(`${typeName}.${value}`) ? null : config),
  })
  return pruneSchema(left)
}
