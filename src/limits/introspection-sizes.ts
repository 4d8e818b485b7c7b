import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

type Sizes = ReadonlyMap<GraphQLField<unknown, unknown>, number>

const known = new WeakMap<GraphQLSchema, Sizes>()

/** How long the lists of introspection are: what there is once as it is, what each type or field has as it is on average. */
export function introspectionSizes(schema: GraphQLSchema): Sizes {
  const before = known.get(schema)
  if (before !== undefined) return before
  const sizes = measured(schema)
  known.set(schema, sizes)
  return sizes
}

function measured(schema: GraphQLSchema): Sizes {
  const types = Object.values(schema.getTypeMap())
  const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type))
  const fields = withFields.flatMap((type) => Object.values(type.getFields()))
  const directives = schema.getDirectives()
  const perType = (count: number): number => count / types.length
  const lists: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    __Schema: { types: types.length, directives: directives.length },
    __Type: {
      fields: perType(fields.length),
      interfaces: perType(sum(withFields, (type) => type.getInterfaces().length)),
      possibleTypes: perType(sum(types.filter(isInterfaceType), (type) => schema.getPossibleTypes(type).length)),
      enumValues: perType(sum(types.filter(isEnumType), (type) => type.getValues().length)),
      inputFields: perType(sum(types.filter(isInputObjectType), (type) => Object.keys(type.getFields()).length)),
    },
    __Field: { args: sum(fields, ({ args }) => args.length) / fields.length },
    __Directive: {
      args: sum(directives, ({ args }) => args.length) / directives.length,
      locations: sum(directives, ({ locations }) => locations.length) / directives.length,
    },
  }
  const sizes = new Map<GraphQLField<unknown, unknown>, number>()
  for (const [name, ofType] of Object.entries(lists)) {
    const type = schema.getType(name)
    if (isObjectType(type)) for (const [field, size] of Object.entries(ofType)) setSize(type, field, size)
  }
  return sizes

  function setSize(type: GraphQLObjectType, name: string, size: number): void {
    const field = type.getFields()[name]
    if (field !== undefined) sizes.set(field, size)
  }
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((all, item) => all + of(item), 0)
}
