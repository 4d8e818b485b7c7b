import { ArgsType, Field, Int } from 'type-graphql'

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description:
      'How many to return from the start, or from behind `after`, 1 to 500. With `last` there is no default, and null is as absent.',
  })
  readonly first?: number | null

  @Field(() => String, { nullable: true, description: 'Start behind this cursor, an `endCursor` of an earlier page.' })
  readonly after?: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      'How many to return up to the end, or up to `before`, 1 to 500, in the same order. Give this or `first`, not both.',
  })
  readonly last?: number | null

  @Field(() => String, { nullable: true, description: 'End ahead of this cursor, a `startCursor` of a later page.' })
  readonly before?: string | null
}
