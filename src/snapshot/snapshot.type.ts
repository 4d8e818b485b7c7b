import { Field, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../leaf-types/date-time.scalar.js'
import { SafeInt } from '../leaf-types/safe-int.scalar.js'
import { Node } from '../node/node.type.js'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'One complete, immutable version of the data. A whole response is computed from one snapshot, also named in `extensions.snapshot`: ' +
    'the one that is served, or an older one that the request header `x-reelhouse-snapshot` names by its id.',
})
export class Snapshot {
  @Field(() => SafeInt, { description: 'Its number; a later one is greater.' })
  readonly id!: number

  @Field(() => DateTimeScalar, { description: 'When it became the one that is served, the last time if several.' })
  readonly publishedAt!: string

  @Field(() => Boolean, { description: 'Whether it is the one that is served, which is the one published last.' })
  readonly served!: boolean

  @Field(() => SafeInt, { description: 'How many movies it has.' })
  readonly movieCount!: number

  @Field(() => SafeInt, { description: 'How many genres its movies have.' })
  readonly genreCount!: number

  @Field(() => SafeInt, { description: 'How many production companies its movies have.' })
  readonly companyCount!: number
}
