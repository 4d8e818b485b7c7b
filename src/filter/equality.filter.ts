import type { GraphQLScalarType } from 'graphql'
import { InputType } from 'type-graphql'
import { NullableField } from '../leaf-types/nullable-field.js'

/** What every filter offers, over values of one scalar. */
export function equalityFilter<Value>(scalar: GraphQLScalarType) {
  @InputType()
  abstract class EqualityFilter {
    @NullableField(() => scalar, 'Equal to this.')
    readonly eq?: Value | null

    @NullableField(() => scalar, 'Known, and not equal to this.')
    readonly ne?: Value | null

    @NullableField(() => [scalar], 'Equal to one of these: 1 to 1000 values.')
    readonly in?: readonly Value[] | null

    @NullableField(() => [scalar], 'Known, and equal to none of these: 1 to 1000 values.')
    readonly notIn?: readonly Value[] | null

    @NullableField(() => Boolean, 'true: unknown (null); false: known.')
    readonly isNull?: boolean | null
  }
  return EqualityFilter
}
