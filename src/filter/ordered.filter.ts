import type { GraphQLScalarType } from 'graphql'
import { InputType } from 'type-graphql'
import { NullableField } from '../leaf-types/nullable-field.js'
import { equalityFilter } from './equality.filter.js'

/** Equality and order, over values of one scalar. */
export function orderedFilter<Value>(scalar: GraphQLScalarType) {
  @InputType()
  abstract class OrderedFilter extends equalityFilter<Value>(scalar) {
    @NullableField(() => scalar, 'Greater than this.')
    readonly gt?: Value | null

    @NullableField(() => scalar, 'Greater than this, or equal to it.')
    readonly gte?: Value | null

    @NullableField(() => scalar, 'Less than this.')
    readonly lt?: Value | null

    @NullableField(() => scalar, 'Less than this, or equal to it.')
    readonly lte?: Value | null
  }
  return OrderedFilter
}
