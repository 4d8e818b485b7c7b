import { Field, InputType } from 'type-graphql'
import { CompanyWhere } from '../company/company.input.js'
import { StringFilter } from '../filter/filter.input.js'
import { GenreWhere } from '../genre/genre.input.js'

const semiJoin = 'A semi-join on the movie: it chooses movies, and takes nothing away from their lists.'

@InputType({
  description: `${semiJoin} Filtering by a genre keeps the movie's other genres in its rows. All that are given must hold.`,
})
export class GenreRelation {
  @Field(() => GenreWhere, {
    nullable: true,
    description: 'At least one of its genres matches; {} is: it has a genre.',
  })
  readonly some?: GenreWhere | null

  @Field(() => GenreWhere, {
    nullable: true,
    description: 'All of its genres match; true for a movie without any. {} is no condition.',
  })
  readonly every?: GenreWhere | null

  @Field(() => GenreWhere, { nullable: true, description: 'None of its genres matches; {} is: it has no genre.' })
  readonly none?: GenreWhere | null
}

@InputType({ description: `${semiJoin} All that are given must hold.` })
export class CompanyRelation {
  @Field(() => CompanyWhere, {
    nullable: true,
    description: 'At least one of its companies matches; {} is: it has one.',
  })
  readonly some?: CompanyWhere | null

  @Field(() => CompanyWhere, {
    nullable: true,
    description: 'All of its companies match; true for a movie without any. {} is no condition.',
  })
  readonly every?: CompanyWhere | null

  @Field(() => CompanyWhere, { nullable: true, description: 'None of its companies matches; {} is: it has none.' })
  readonly none?: CompanyWhere | null
}

@InputType({ description: 'Conditions on a country or a language; all that are given must hold.' })
export class CodeWhere {
  @Field(() => StringFilter, { nullable: true, description: 'By ISO code: "US" for a country, "en" for a language.' })
  readonly code?: StringFilter | null

  @Field(() => StringFilter, { nullable: true, description: 'By name, as in {eq: "France"}.' })
  readonly name?: StringFilter | null
}

@InputType({ description: `${semiJoin} All that are given must hold.` })
export class CodeRelation {
  @Field(() => CodeWhere, { nullable: true, description: 'At least one of them matches; {} is: the movie has one.' })
  readonly some?: CodeWhere | null

  @Field(() => CodeWhere, {
    nullable: true,
    description: 'All of them match; true for a movie without any. {} is no condition.',
  })
  readonly every?: CodeWhere | null

  @Field(() => CodeWhere, { nullable: true, description: 'None of them matches; {} is: the movie has none.' })
  readonly none?: CodeWhere | null
}
