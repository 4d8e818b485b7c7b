import { Field, InputType, Int } from 'type-graphql'

@InputType({ description: 'A range of whole numbers, both ends included; an end that is absent or null is open.' })
export class IntRange {
  @Field(() => Int, { nullable: true, description: 'The first one, as in {from: 1990}.' })
  readonly from?: number | null

  @Field(() => Int, { nullable: true, description: 'The last one; not before `from`.' })
  readonly to?: number | null
}
