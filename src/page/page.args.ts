import { ArgsType, Field, Int } from 'type-graphql'

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many to return, 1 to 500.' })
  readonly first!: number

  @Field(() => String, { nullable: true, description: 'Start behind this cursor, an `endCursor` of an earlier page.' })
  readonly after?: string | null
}
