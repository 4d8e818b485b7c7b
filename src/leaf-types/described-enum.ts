import { registerEnumType } from 'type-graphql'

/** A description alone, or something that has one. */
type Described = string | { readonly description: string }

type EnumOf<Rows> = { readonly [Name in keyof Rows]: Name }

/**
 * Registers a GraphQL enum from a table of its values with their descriptions, and returns the object that stands for it
 * in decorators. Each value is its own name, so rows and plans hold the same words as the schema.
 */
export function describedEnum<const Rows extends Readonly<Record<string, Described>>>(
  name: string,
  description: string,
  rows: Rows,
): EnumOf<Rows> {
  const entries = Object.entries(rows)
  const values: Record<string, string> = Object.fromEntries(entries.map(([value]) => [value, value]))
  const valuesConfig = Object.fromEntries(entries.map(([value, row]) => [value, { description: descriptionOf(row) }]))
  registerEnumType(values, { name, description, valuesConfig })
  return values as EnumOf<Rows> // built from the same keys, which Object.fromEntries cannot express
}

function descriptionOf(row: Described): string {
  return typeof row === 'string' ? row : row.description
}
