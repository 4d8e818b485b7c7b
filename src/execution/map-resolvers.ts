import {
  type GraphQLFieldConfigMap,
  type GraphQLFieldResolver,
  GraphQLInterfaceType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLSchema,
  GraphQLUnionType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isNullableType,
  isObjectType,
  isOutputType,
  isUnionType,
} from 'graphql'

type Resolve = GraphQLFieldResolver<unknown, unknown>

/** The same schema with other resolvers; fields without one go on without one. */
export function mapResolvers(schema: GraphQLSchema, change: (resolve: Resolve) => Resolve): GraphQLSchema {
  const copies = new Map<string, GraphQLNamedType>()

  function copyOf(type: GraphQLNamedType): GraphQLNamedType {
    if (isIntrospectionType(type)) return type
    if (isObjectType(type)) {
      const { fields, interfaces, ...config } = type.toConfig()
      return new GraphQLObjectType({ ...config, fields: () => fieldsOf(fields), interfaces: () => interfacesOf(type) })
    }
    if (isInterfaceType(type)) {
      const { fields, interfaces, ...config } = type.toConfig()
      return new GraphQLInterfaceType({
        ...config,
        fields: () => fieldsOf(fields),
        interfaces: () => interfacesOf(type),
      })
    }
    if (!isUnionType(type)) return type
    return new GraphQLUnionType({ ...type.toConfig(), types: () => type.getTypes().map(objectCopied) })
  }

  function fieldsOf(fields: GraphQLFieldConfigMap<unknown, unknown>): GraphQLFieldConfigMap<unknown, unknown> {
    return Object.fromEntries(
      Object.entries(fields).map(([name, { resolve, ...field }]) => [
        name,
        { ...field, type: typeCopied(field.type), ...(resolve && { resolve: change(resolve) }) },
      ]),
    )
  }

  function typeCopied(type: GraphQLOutputType): GraphQLOutputType {
    if (isListType(type)) return new GraphQLList(typeCopied(type.ofType))
    if (isNonNullType(type)) {
      const inner = typeCopied(type.ofType)
      return isNullableType(inner) ? new GraphQLNonNull(inner) : inner
    }
    const copy = copies.get(type.name)
    return isOutputType(copy) ? copy : type
  }

  function interfacesOf(type: GraphQLObjectType | GraphQLInterfaceType): GraphQLInterfaceType[] {
    return type.getInterfaces().map((each) => {
      const copy = copies.get(each.name)
      return isInterfaceType(copy) ? copy : each
    })
  }

  function objectCopied(type: GraphQLObjectType): GraphQLObjectType {
    const copy = copies.get(type.name)
    return isObjectType(copy) ? copy : type
  }

  const { query, mutation, subscription, types, ...config } = schema.toConfig()
  for (const type of types) copies.set(type.name, copyOf(type))
  return new GraphQLSchema({
    ...config,
    types: [...copies.values()],
    query: query && objectCopied(query),
    mutation: mutation && objectCopied(mutation),
    subscription: subscription && objectCopied(subscription),
    assumeValid: true,
  })
}
