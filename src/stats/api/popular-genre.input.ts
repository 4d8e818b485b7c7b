import { ArgsType, Field, Int } from 'type-graphql'
import { IntRange } from '../../filter/int-range.input.js'
import { NullableField } from '../../leaf-types/nullable-field.js'
import type { PopularGenresQuestion } from '../answers/popular-genres.js'
import { PopularityBy } from './enums.js'

@ArgsType()
export class MostPopularGenresArgs implements PopularGenresQuestion {
  @NullableField(() => IntRange, 'Only these years, both ends included; all if absent.')
  readonly years?: IntRange | null

  @Field(() => PopularityBy, {
    defaultValue: PopularityBy.AVERAGE,
    description: "How one number is made of the popularity of a genre's movies of a year.",
  })
  readonly by!: keyof typeof PopularityBy

  @Field(() => Int, { defaultValue: 1, description: 'How many genres of each year, 1 or more.' })
  readonly top!: number

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Leave out genres with fewer movies in the year, 1 or more, since a single success is no trend.',
  })
  readonly minMovies!: number
}
