import { Field, ID, Int, ObjectType } from 'type-graphql'
import { NullableField } from '../leaf-types/nullable-field.js'
import { EstimatedSize } from '../limits/list-size.js'
import { connectionType } from '../page/connection.type.js'
import { Snapshot } from '../snapshot/snapshot.type.js'

@ObjectType({ simpleResolvers: true, description: 'A field of a movie that two snapshots have different values of.' })
export class MovieFieldChange {
  @Field(() => String, { description: 'The field\'s name, as Movie has it: "revenue".' })
  readonly field!: string

  @NullableField(
    () => String,
    'Its value in `from`, as text; of a list, and of what has an id, the names with the ids or codes, as in "Comedy (35), Drama (18)". Null for what is unknown and for an empty list.',
  )
  readonly before!: string | null

  @NullableField(() => String, 'Its value in `to`, written likewise.')
  readonly after!: string | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'A movie that only one of two snapshots has, or that they have different values of.',
})
export class MovieChange {
  @Field(() => ID, { description: "The movie's id, which `movie` finds it by in a snapshot that has it." })
  readonly movieId!: number

  @Field(() => String, { description: 'Its title in `to`; of a movie that is gone, in `from`.' })
  readonly title!: string

  @NullableField(() => Int, 'Its year of release in the same snapshot; null where the source has no date.')
  readonly year!: number | null

  @EstimatedSize(() => 3)
  @Field(() => [MovieFieldChange], {
    description:
      'What differs, in the order of the fields of Movie; empty for a movie that was added or is gone. `year`, `month` and `profit` follow ' +
      'from other fields and are not told again. To the cost of a query it has 3.',
  })
  readonly fields!: readonly MovieFieldChange[]
}

export const MovieChangeConnection = connectionType('MovieChange', MovieChange, {
  listed: 'A movie that was added, is gone or has changed',
  one: 'movie',
  many: 'movies',
  page: 'movies that were added, are gone or have changed',
  total: 'How many of them there are in all',
})

@ObjectType({ simpleResolvers: true, description: 'How one snapshot differs from another.' })
export class SnapshotChanges {
  @Field(() => ID, {
    description: 'Tells it from other comparisons, for caches: "3-5" is from snapshot 3 to snapshot 5.',
  })
  readonly id!: string

  @Field(() => Snapshot, { description: 'The snapshot that is compared with the other one.' })
  readonly from!: Snapshot

  @Field(() => Snapshot, { description: 'The snapshot whose differences are told. It may be the older one, too.' })
  readonly to!: Snapshot
}
