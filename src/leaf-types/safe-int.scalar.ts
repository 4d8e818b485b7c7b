import { GraphQLScalarType } from 'graphql'
import { GraphQLSafeInt } from 'graphql-scalars'

/** A whole number of dollars or movies: a sum of either is soon beyond GraphQL's 32-bit Int. */
export const SafeInt = new GraphQLScalarType({
  ...GraphQLSafeInt.toConfig(),
  description: 'Integer with |n| <= 2^53-1, a JSON number; beyond that an error, never a rounded value.',
})
