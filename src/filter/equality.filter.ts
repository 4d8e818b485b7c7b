import type { GraphQLScalarType } from 'graphql'
import { Field, InputType } from 'type-graphql'

/** What every filter offers, over values of one scalar. */
export function equalityFilter<Value>(scalar: GraphQLScalarType) {
  @InputType()
  abstract class EqualityFilter {
    @Field(() => scalar, { nullable: true, description: 'Equal to this.' })
    readonly eq?: Value | null

    @Field(() => scalar, { nullable: true, description: 'Known, and not equal to this.' })
    readonly ne?: Value | null

    @Field(() => [scalar], { nullable: true, description: 'Equal to one of these: 1 to 1000 values.' })
    readonly in?: readonly Value[] | null

    @Field(() => [scalar], { nullable: true, description: 'Known, and equal to none of these: 1 to 1000 values.' })
    readonly notIn?: readonly Value[] | null

    @Field(() => Boolean, { nullable: true, description: 'true: unknown (null); false: known.' })
    readonly isNull?: boolean | null
  }
  return EqualityFilter
}
