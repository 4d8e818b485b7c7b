import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Company } from '../company/company.type.js'
import { Country } from '../country/country.type.js'
import { Genre } from '../genre/genre.type.js'
import { DateScalar } from '../leaf-types/date.scalar.js'
import { Float } from '../leaf-types/float.scalar.js'
import { NullableField } from '../leaf-types/nullable-field.js'
import { SafeInt } from '../leaf-types/safe-int.scalar.js'
import { EstimatedSize } from '../limits/list-size.js'
import { Node } from '../node/node.type.js'
import { PlainWithoutArguments } from '../request/plain-field.js'
import { Collection, Language } from './movie-attribute.type.js'

const WITH_DOLLARS_OF =
  'With `dollarsOf`, whole dollars of that year (the nearest, half away from zero); null then for a movie without a date, or of a year without prices.'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A movie. Null means that the source does not say.',
})
export class Movie {
  @Field(() => ID, { description: 'The source\'s id of the movie (The Movie Database\'s), as in "862".' })
  readonly id!: number

  @NullableField(() => String, 'Its id in the Internet Movie Database, as in "tt0114709".')
  readonly imdbId!: string | null

  @Field(() => String, { description: 'Title, in English where it has one.' })
  readonly title!: string

  @NullableField(() => String, 'Title in the original language.')
  readonly originalTitle!: string | null

  @NullableField(() => String, 'ISO 639-1 code of the original language, as in "en".')
  readonly originalLanguage!: string | null

  @NullableField(() => String, 'A short text on what it is about.')
  readonly overview!: string | null

  @NullableField(() => String, 'The line on its poster.')
  readonly tagline!: string | null

  @NullableField(() => String, 'State of production, as in "Released" or "Post Production".')
  readonly status!: string | null

  @NullableField(() => Boolean, 'Whether it is marked as for adults only.')
  readonly adult!: boolean | null

  @NullableField(() => String, 'Address of its own web site.')
  readonly homepage!: string | null

  @NullableField(() => String, 'Path of its poster at The Movie Database, as in "/rhIRbceoE9lR4veEXuwCC2wARtG.jpg".')
  readonly posterPath!: string | null

  @NullableField(() => DateScalar, 'Date of release; null where the source has none.')
  readonly releaseDate!: string | null

  @NullableField(() => Int, 'Year of release; null where the source has no date.')
  readonly year!: number | null

  @NullableField(() => Int, 'Month of release, 1 to 12; null where the source has no date.')
  readonly month!: number | null

  @PlainWithoutArguments()
  @NullableField(
    () => SafeInt,
    `Whole US dollars, up to 2^53 - 1. 0 in the source means unknown, and is null here. ${WITH_DOLLARS_OF}`,
  )
  readonly budget!: number | null

  @PlainWithoutArguments()
  @NullableField(
    () => SafeInt,
    `Whole US dollars, up to 2^53 - 1. 0 in the source means unknown, and is null here. ${WITH_DOLLARS_OF}`,
  )
  readonly revenue!: number | null

  @PlainWithoutArguments()
  @NullableField(() => SafeInt, `revenue - budget, in whole US dollars; null unless both are known. ${WITH_DOLLARS_OF}`)
  readonly profit!: number | null

  @Field(() => Float, {
    nullable: true,
    description: "The Movie Database's measure of attention, 0 to 1,000,000, without a unit.",
  })
  readonly popularity!: number | null

  @NullableField(() => Float, 'Minutes, 0 to 100,000.')
  readonly runtime!: number | null

  @NullableField(() => Float, 'Mean of the votes, 0 to 10.')
  readonly voteAverage!: number | null

  @NullableField(() => Int, 'Number of votes.')
  readonly voteCount!: number | null

  @EstimatedSize(() => 2)
  @Field(() => [Country], {
    description: 'Countries of production, in the order of the source. To the cost of a query it has 2.',
  })
  readonly countries!: readonly Country[]

  @EstimatedSize(() => 2)
  @Field(() => [Language], {
    description: 'Languages spoken in it, in the order of the source. To the cost of a query it has 2.',
  })
  readonly spokenLanguages!: readonly Language[]

  @NullableField(() => Collection, 'The series it belongs to; null where it belongs to none.')
  readonly collection!: Collection | null

  @EstimatedSize(() => 3)
  @Field(() => [Genre], {
    description: 'Its genres, in the order of the source; empty where it has none. To the cost of a query it has 3.',
  })
  readonly genres!: readonly Genre[]

  @EstimatedSize(() => 3)
  @Field(() => [Company], {
    description:
      'Its production companies, in the order of the source; empty where it has none. To the cost of a query it has 3.',
  })
  readonly companies!: readonly Company[]
}
