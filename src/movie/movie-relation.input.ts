import { InputType } from 'type-graphql'
import { CompanyWhere } from '../company/company.input.js'
import { StringFilter } from '../filter/filter.input.js'
import { GenreWhere } from '../genre/genre.input.js'
import { NullableField } from '../leaf-types/nullable-field.js'

const semiJoin = 'A semi-join on the movie: it chooses movies, and takes nothing away from their lists.'

@InputType({
  description: `${semiJoin} Filtering by a genre keeps the movie's other genres in its rows. All that are given must hold.`,
})
export class GenreRelation {
  @NullableField(() => GenreWhere, 'At least one of its genres matches; {} is: it has a genre.')
  readonly some?: GenreWhere | null

  @NullableField(() => GenreWhere, 'All of its genres match; true for a movie without any. {} is no condition.')
  readonly every?: GenreWhere | null

  @NullableField(() => GenreWhere, 'None of its genres matches; {} is: it has no genre.')
  readonly none?: GenreWhere | null
}

@InputType({ description: `${semiJoin} All that are given must hold.` })
export class CompanyRelation {
  @NullableField(() => CompanyWhere, 'At least one of its companies matches; {} is: it has one.')
  readonly some?: CompanyWhere | null

  @NullableField(() => CompanyWhere, 'All of its companies match; true for a movie without any. {} is no condition.')
  readonly every?: CompanyWhere | null

  @NullableField(() => CompanyWhere, 'None of its companies matches; {} is: it has none.')
  readonly none?: CompanyWhere | null
}

@InputType({ description: 'Conditions on a country or a language; all that are given must hold.' })
export class CodeWhere {
  @NullableField(() => StringFilter, 'By ISO code: "US" for a country, "en" for a language.')
  readonly code?: StringFilter | null

  @NullableField(() => StringFilter, 'By name, as in {eq: "France"}.')
  readonly name?: StringFilter | null
}

@InputType({ description: `${semiJoin} All that are given must hold.` })
export class CodeRelation {
  @NullableField(() => CodeWhere, 'At least one of them matches; {} is: the movie has one.')
  readonly some?: CodeWhere | null

  @NullableField(() => CodeWhere, 'All of them match; true for a movie without any. {} is no condition.')
  readonly every?: CodeWhere | null

  @NullableField(() => CodeWhere, 'None of them matches; {} is: the movie has none.')
  readonly none?: CodeWhere | null
}
