import { Field, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.scalar.js'
import { SafeInt } from '../scalars/safe-int.scalar.js'

@ObjectType({
  simpleResolvers: true,
  description:
    'One complete, immutable version of the data. A whole response is computed from one snapshot, also named in `extensions.snapshot`.',
})
export class Snapshot {
  @Field(() => SafeInt, { description: 'Its number; a later one is greater.' })
  readonly id!: number

  @Field(() => DateTimeScalar, { description: 'When it became the one that is served.' })
  readonly publishedAt!: string

  @Field(() => SafeInt, { description: 'How many movies it has.' })
  readonly movieCount!: number

  @Field(() => SafeInt, { description: 'How many genres its movies have.' })
  readonly genreCount!: number

  @Field(() => SafeInt, { description: 'How many production companies its movies have.' })
  readonly companyCount!: number
}
