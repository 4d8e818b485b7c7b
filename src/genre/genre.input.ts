import { ArgsType, ID, InputType } from 'type-graphql'
import { IDFilter, StringFilter } from '../filter/filter.input.js'
import { NullableField } from '../leaf-types/nullable-field.js'

@ArgsType()
export class GenreArgs {
  @NullableField(() => ID, 'Its id, as in "18". Give this or `name`.')
  readonly id?: string | null

  @NullableField(() => String, 'Its name without regard to case, as in "drama". Give this or `id`.')
  readonly name?: string | null
}

@InputType({ description: 'Conditions on a genre; all that are given must hold.' })
export class GenreWhere {
  @NullableField(() => IDFilter, 'By id, as in {eq: "18"}.')
  readonly id?: IDFilter | null

  @NullableField(() => StringFilter, 'By name, as in {in: ["Drama", "Comedy"]}.')
  readonly name?: StringFilter | null
}
