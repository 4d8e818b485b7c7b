import { Field, ObjectType } from 'type-graphql'
import { NullableField } from '../leaf-types/nullable-field.js'

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in the whole list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether anything follows this page.' })
  readonly hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether anything precedes this page.' })
  readonly hasPreviousPage!: boolean

  @NullableField(
    () => String,
    'Give it as `before`, where a list has that argument, to get the page ahead of this one; null for an empty page. ' +
      'It belongs to the snapshot of this response as endCursor does.',
  )
  readonly startCursor!: string | null

  @NullableField(
    () => String,
    'Give it as `after` to get the next page, with the other arguments unchanged; null for an empty page. ' +
      'In a list of a snapshot it belongs to the snapshot of this response: once that one is gone, it is SNAPSHOT_EXPIRED.',
  )
  readonly endCursor!: string | null
}
