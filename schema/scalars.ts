/**
 * What the schema's own scalars are in JSON, as every generator of types wants to be told: `scalars` of GraphQL Code
 * Generator, `customScalarTypes` of Relay, `scalarTypes` of genql. The built-in ones are what generators take them for.
 */
export const scalars = {
  /** `YYYY-MM-DD`. */
  Date: 'string',
  /** RFC 3339, in UTC, with milliseconds: `2024-02-29T12:00:00.000Z`. */
  DateTime: 'string',
  /** Never beyond 2^53-1, so that no digit is lost. */
  SafeInt: 'number',
} as const

interface Types {
  string: string
  number: number
}

/** The same as types, for gql.tada: `initGraphQLTada<{ introspection: introspection; scalars: Scalars }>()`. */
export type Scalars = { [Name in keyof typeof scalars]: Types[(typeof scalars)[Name]] }
