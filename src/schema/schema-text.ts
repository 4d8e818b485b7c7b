import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'

/** The schema as SDL with its descriptions, in an order that does not depend on the order of the code. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
