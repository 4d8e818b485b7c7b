import { Field, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../leaf-types/date-time.scalar.js'
import { Float } from '../leaf-types/float.scalar.js'
import { SafeInt } from '../leaf-types/safe-int.scalar.js'
import { EstimatedSize } from '../limits/list-size.js'
import { LoadModeName, LoadPhaseName } from './load-enums.js'

@ObjectType({ simpleResolvers: true, description: 'A load that has not ended yet.' })
export class RunningLoad {
  @Field(() => String, { description: "The drop's file name." })
  readonly drop!: string

  @Field(() => LoadModeName, { description: 'What its drop says of the movies that are not in it.' })
  readonly mode!: LoadModeName

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  readonly startedAt!: string

  @Field(() => Float, { description: 'How long it has been under way, in seconds.' })
  readonly seconds!: number

  @Field(() => LoadPhaseName, { description: 'What it is doing.' })
  readonly phase!: LoadPhaseName

  @Field(() => SafeInt, { description: 'Records that it has read so far.' })
  readonly records!: number

  @Field(() => SafeInt, { description: "How much of the drop's file it has read, in bytes." })
  readonly bytesRead!: number

  @Field(() => SafeInt, { description: "Size of the drop's file, in bytes; 0 while it waits." })
  readonly bytes!: number
}

@ObjectType({ simpleResolvers: true, description: 'What is being loaded just now.' })
export class Loading {
  @EstimatedSize(() => 3)
  @Field(() => [RunningLoad], {
    description:
      'The loads of this server, the one that began first is first: what commands handed it, what arrived in the folder that it watches, and the made-up sample. To the cost of a query they are 3.',
  })
  readonly loads!: readonly RunningLoad[]

  @Field(() => Boolean, {
    description:
      'Whether another process is loading, of which no more is known here. It is false where that cannot be seen, as by a user of ClickHouse who sees no statements of others.',
  })
  readonly elsewhere!: boolean
}
