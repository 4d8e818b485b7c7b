import { ArgsType, Field, Int } from 'type-graphql'
import { NullableField } from '../leaf-types/nullable-field.js'

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description:
      'How many to return from the start, or from behind `after`, 1 to 500. With `last` there is no default, and null is as absent.',
  })
  readonly first?: number | null

  @NullableField(() => String, 'Start behind this cursor, an `endCursor` of an earlier page.')
  readonly after?: string | null

  @NullableField(
    () => Int,
    'How many to return up to the end, or up to `before`, 1 to 500, in the same order. Give this or `first`, not both.',
  )
  readonly last?: number | null

  @NullableField(() => String, 'End ahead of this cursor, a `startCursor` of a later page.')
  readonly before?: string | null
}
