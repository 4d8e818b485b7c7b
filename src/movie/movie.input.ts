import { ArgsType, Field, InputType } from 'type-graphql'
import { describedEnum } from '../leaf-types/described-enum.js'
import { NullableField } from '../leaf-types/nullable-field.js'
import { PageArgs } from '../page/page.args.js'
import { SortDirection } from '../page/sort-direction.js'
import { MovieWhere } from './movie-where.input.js'

export const MovieSort = describedEnum('MovieSort', 'What movies are ordered by. Ties are broken by id.', {
  TITLE: 'Title, by Unicode code point.',
  RELEASE_DATE: 'Date of release.',
  BUDGET: 'Budget in US dollars.',
  REVENUE: 'Revenue in US dollars.',
  PROFIT: 'Revenue - budget in US dollars.',
  POPULARITY: 'Popularity.',
  RUNTIME: 'Length in minutes.',
  VOTE_AVERAGE: 'Mean of the votes.',
  VOTE_COUNT: 'Number of votes.',
  ID: 'Id, as a number.',
})
export type MovieSort = keyof typeof MovieSort

@InputType({ description: 'One level of the order of movies. Movies with an unknown value are last.' })
export class MovieOrderBy {
  @Field(() => MovieSort, { description: 'What to order by.' })
  readonly by!: MovieSort

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: 'Which end comes first.' })
  readonly direction!: SortDirection
}

@ArgsType()
export class MoviesArgs extends PageArgs {
  @NullableField(() => MovieWhere, 'Which movies; all if absent.')
  readonly where?: MovieWhere | null

  @NullableField(() => [MovieOrderBy], 'Their order, the first level first; by id, ascending, if absent.')
  readonly orderBy?: readonly MovieOrderBy[] | null
}
