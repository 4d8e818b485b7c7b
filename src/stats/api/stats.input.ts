import { ArgsType, Field } from 'type-graphql'
import { IntRange } from '../../filter/int-range.input.js'
import { NullableField } from '../../leaf-types/nullable-field.js'
import { DollarsArgs } from '../../money/dollars.args.js'
import { MovieWhere } from '../../movie/movie-where.input.js'
import type { AggregatesQuestion, YearlyQuestion } from '../plan/question.js'
import { Attribution } from './enums.js'

@ArgsType()
export class StatsArgs extends DollarsArgs implements AggregatesQuestion {
  @NullableField(() => MovieWhere, 'Only over the movies that match, too; over all of its movies if absent.')
  readonly where?: MovieWhere | null

  @Field(() => Attribution, {
    defaultValue: Attribution.FULL,
    description:
      'FULL counts each movie whole; SPLIT counts the share of it that falls to this one among its peers in the movie.',
  })
  readonly attribution!: keyof typeof Attribution
}

@ArgsType()
export class YearlyArgs extends StatsArgs implements YearlyQuestion {
  @NullableField(() => IntRange, 'Only these years, both ends included. A range leaves out the movies without a date.')
  readonly years?: IntRange | null
}

@ArgsType()
export class ReleasesByGenreArgs {
  @NullableField(() => IntRange, 'Only these years, both ends included. A range leaves out the movies without a date.')
  readonly years?: IntRange | null
}
