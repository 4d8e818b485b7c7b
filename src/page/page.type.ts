import { Field, ObjectType } from 'type-graphql'

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in the whole list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether anything follows this page.' })
  readonly hasNextPage!: boolean

  @Field(() => String, {
    nullable: true,
    description:
      'Give it as `after` to get the next page, with the other arguments unchanged; null for an empty page. ' +
      'In a list of a snapshot it belongs to the snapshot of this response: once that one is gone, it is SNAPSHOT_EXPIRED.',
  })
  readonly endCursor!: string | null
}
