import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  print,
} from 'graphql'

/** One element of a schema: what it is, as one line of text, and its description. */
export interface SchemaLine {
  readonly text: string
  readonly description: string | null | undefined
}

/** Every type, field, argument, enum value and input field, each as a line such as `Query.movie(id): ID!`. */
export function schemaLines(schema: GraphQLSchema): SchemaLine[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [
      { text: `${type.constructor.name} ${type.name}`, description: type.description },
      ...members(type),
    ])
}

function members(type: GraphQLNamedType): SchemaLine[] {
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => ({ text: `${type.name}.${name}`, description }))
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => inputLine(`${type.name}.${field.name}`, field))
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    const interfaces = type
      .getInterfaces()
      .map((parent) => ({ text: `${type.name} implements ${parent.name}`, description: '-' }))
    return [...interfaces, ...Object.values(type.getFields()).flatMap((field) => fieldLines(type.name, field))]
  }
  return []
}

function fieldLines(owner: string, field: GraphQLField<unknown, unknown>): SchemaLine[] {
  const name = `${owner}.${field.name}`
  const args = field.args.map((arg) => inputLine(`${name}(${arg.name})`, arg))
  return [{ text: `${name}: ${field.type}`, description: field.description }, ...args]
}

function inputLine(name: string, input: GraphQLArgument | GraphQLInputField): SchemaLine {
  const value = input.defaultValue === undefined ? undefined : astFromValue(input.defaultValue, input.type)
  const text = `${name}: ${input.type}${value ? ` = ${print(value)}` : ''}`
  return { text, description: input.description }
}
