import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Country } from '../country/country.type.js'
import { DateScalar } from '../leaf-types/date.scalar.js'
import { Float } from '../leaf-types/float.scalar.js'
import { SafeInt } from '../leaf-types/safe-int.scalar.js'
import { EstimatedSize } from '../limits/list-size.js'
import { Node } from '../node/node.type.js'
import { Collection, Language } from './movie-attribute.type.js'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A movie. Null means that the source does not say.',
})
export class Movie {
  @Field(() => ID, { description: 'The source\'s id of the movie (The Movie Database\'s), as in "862".' })
  readonly id!: number

  @Field(() => String, { nullable: true, description: 'Its id in the Internet Movie Database, as in "tt0114709".' })
  readonly imdbId!: string | null

  @Field(() => String, { description: 'Title, in English where it has one.' })
  readonly title!: string

  @Field(() => String, { nullable: true, description: 'Title in the original language.' })
  readonly originalTitle!: string | null

  @Field(() => String, { nullable: true, description: 'ISO 639-1 code of the original language, as in "en".' })
  readonly originalLanguage!: string | null

  @Field(() => String, { nullable: true, description: 'A short text on what it is about.' })
  readonly overview!: string | null

  @Field(() => String, { nullable: true, description: 'The line on its poster.' })
  readonly tagline!: string | null

  @Field(() => String, { nullable: true, description: 'State of production, as in "Released" or "Post Production".' })
  readonly status!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it is marked as for adults only.' })
  readonly adult!: boolean | null

  @Field(() => String, { nullable: true, description: 'Address of its own web site.' })
  readonly homepage!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Path of its poster at The Movie Database, as in "/rhIRbceoE9lR4veEXuwCC2wARtG.jpg".',
  })
  readonly posterPath!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Date of release; null where the source has none.' })
  readonly releaseDate!: string | null

  @Field(() => Int, { nullable: true, description: 'Year of release; null where the source has no date.' })
  readonly year!: number | null

  @Field(() => Int, { nullable: true, description: 'Month of release, 1 to 12; null where the source has no date.' })
  readonly month!: number | null

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Whole US dollars, up to 2^53 - 1. 0 in the source means unknown, and is null here.',
  })
  readonly budget!: number | null

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Whole US dollars, up to 2^53 - 1. 0 in the source means unknown, and is null here.',
  })
  readonly revenue!: number | null

  @Field(() => SafeInt, {
    nullable: true,
    description: 'revenue - budget, in whole US dollars; null unless both are known.',
  })
  readonly profit!: number | null

  @Field(() => Float, {
    nullable: true,
    description: "The Movie Database's measure of attention, 0 to 1,000,000, without a unit.",
  })
  readonly popularity!: number | null

  @Field(() => Float, { nullable: true, description: 'Minutes, 0 to 100,000.' })
  readonly runtime!: number | null

  @Field(() => Float, { nullable: true, description: 'Mean of the votes, 0 to 10.' })
  readonly voteAverage!: number | null

  @Field(() => Int, { nullable: true, description: 'Number of votes.' })
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

  @Field(() => Collection, { nullable: true, description: 'The series it belongs to; null where it belongs to none.' })
  readonly collection!: Collection | null

  /** For the field `genres`, in the order of the source; not a field itself. */
  readonly genreIds!: readonly number[]

  /** For the field `companies`, in the order of the source; not a field itself. */
  readonly companyIds!: readonly number[]
}
