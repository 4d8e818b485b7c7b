import { registerEnumType } from 'type-graphql'

type EnumOf<Descriptions> = { readonly [Name in keyof Descriptions]: Name }

/**
 * Registers a GraphQL enum from a table of its values and their descriptions, and returns the object that stands for it
 * in decorators. Each value is its own name, so rows and plans hold the same words as the schema.
 */
export function describedEnum<const Descriptions extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  descriptions: Descriptions,
): EnumOf<Descriptions> {
  const names = Object.keys(descriptions)
  const values: Record<string, string> = Object.fromEntries(names.map((value) => [value, value]))
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: descriptions[value] ?? '' }]))
  registerEnumType(values, { name, description, valuesConfig })
  return values as EnumOf<Descriptions> // built from the same keys, which Object.fromEntries cannot express
}
