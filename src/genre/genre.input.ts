import { ArgsType, Field, ID, InputType } from 'type-graphql'
import { IDFilter, StringFilter } from '../filter/filter.input.js'

@ArgsType()
export class GenreArgs {
  @Field(() => ID, { nullable: true, description: 'Its id, as in "18". Give this or `name`.' })
  readonly id?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Its name without regard to case, as in "drama". Give this or `id`.',
  })
  readonly name?: string | null
}

@InputType({ description: 'Conditions on a genre; all that are given must hold.' })
export class GenreWhere {
  @Field(() => IDFilter, { nullable: true, description: 'By id, as in {eq: "18"}.' })
  readonly id?: IDFilter | null

  @Field(() => StringFilter, { nullable: true, description: 'By name, as in {in: ["Drama", "Comedy"]}.' })
  readonly name?: StringFilter | null
}
