import { Field, ID, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../leaf-types/date-time.scalar.js'
import { NullableField } from '../leaf-types/nullable-field.js'
import { SafeInt } from '../leaf-types/safe-int.scalar.js'
import { Node } from '../node/node.type.js'
import { connectionType } from '../page/connection.type.js'
import { LoadModeName, LoadOutcomeName } from './load-enums.js'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'One run that took in a drop. Every record is accounted for: read = movies + duplicates + repaired + rejected. ' +
    'The counts of a load that failed are those up to its failure.',
})
export class Load {
  @Field(() => ID, { description: 'Its name, unique and in order of time, as in "20261123T174501Z-1f09ab".' })
  readonly id!: string

  @Field(() => LoadOutcomeName, { description: 'How it ended.' })
  readonly outcome!: LoadOutcomeName

  @NullableField(() => String, 'Why it failed, and what to do; null if it did not fail.')
  readonly error!: string | null

  @Field(() => LoadModeName, { description: 'What its drop says of the movies that are not in it.' })
  readonly mode!: LoadModeName

  @NullableField(() => SafeInt, 'The snapshot that it was built on; null if on none.')
  readonly base!: number | null

  @NullableField(() => SafeInt, 'The snapshot that it made, or found made already; null if it failed.')
  readonly snapshot!: number | null

  @Field(() => String, { description: "The drop's file name." })
  readonly drop!: string

  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of the drop's file, in hexadecimal; null if it could not be read.",
  })
  readonly sha256!: string | null

  @Field(() => SafeInt, { description: "Size of the drop's file, in bytes." })
  readonly bytes!: number

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  readonly startedAt!: string

  @Field(() => DateTimeScalar, { description: 'When it ended.' })
  readonly finishedAt!: string

  @Field(() => SafeInt, { description: 'Records in the drop, without its header.' })
  readonly read!: number

  @Field(() => SafeInt, { description: 'Movies that it took from the drop.' })
  readonly movies!: number

  @Field(() => SafeInt, { description: 'Records that a later record of the same movie replaced.' })
  readonly duplicates!: number

  @Field(() => SafeInt, { description: 'Movies that were broken over two records and put together again.' })
  readonly repaired!: number

  @Field(() => SafeInt, { description: 'Records that could not be read; `quarantine` has them.' })
  readonly rejected!: number

  @Field(() => SafeInt, { description: 'Movies that its list of deleted ids took away.' })
  readonly deleted!: number

  @Field(() => SafeInt, { description: 'Genres of the whole snapshot.' })
  readonly genres!: number

  @Field(() => SafeInt, { description: 'Production companies of the whole snapshot.' })
  readonly companies!: number
}

export const LoadConnection = connectionType('Load', Load, {
  listed: 'A load',
  one: 'load',
  many: 'loads',
  total: 'How many loads there are in all',
})
