import type { GraphQLScalarType } from 'graphql'
import { Field, InputType } from 'type-graphql'
import { equalityFilter } from './equality.filter.js'

/** Equality and order, over values of one scalar. */
export function orderedFilter<Value>(scalar: GraphQLScalarType) {
  @InputType()
  abstract class OrderedFilter extends equalityFilter<Value>(scalar) {
    @Field(() => scalar, { nullable: true, description: 'Greater than this.' })
    readonly gt?: Value | null

    @Field(() => scalar, { nullable: true, description: 'Greater than this, or equal to it.' })
    readonly gte?: Value | null

    @Field(() => scalar, { nullable: true, description: 'Less than this.' })
    readonly lt?: Value | null

    @Field(() => scalar, { nullable: true, description: 'Less than this, or equal to it.' })
    readonly lte?: Value | null
  }
  return OrderedFilter
}
