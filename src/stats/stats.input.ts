import { ArgsType, Field } from 'type-graphql'
import { IntRange } from '../filter/int-range.input.js'
import { MovieWhere } from '../movie/movie-where.input.js'
import { Attribution } from './attribution.js'

@ArgsType()
export class StatsArgs {
  @Field(() => MovieWhere, {
    nullable: true,
    description: 'Only over the movies that match, too; over all of its movies if absent.',
  })
  readonly where?: MovieWhere | null

  @Field(() => Attribution, {
    defaultValue: Attribution.FULL,
    description:
      'FULL counts each movie whole; SPLIT counts the share of it that falls to this one among its peers in the movie.',
  })
  readonly attribution!: Attribution
}

@ArgsType()
export class YearlyArgs extends StatsArgs {
  @Field(() => IntRange, {
    nullable: true,
    description: 'Only these years, both ends included. A range leaves out the movies without a date.',
  })
  readonly years?: IntRange | null
}
