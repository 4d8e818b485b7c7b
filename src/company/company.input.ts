import { ArgsType, Field, InputType } from 'type-graphql'
import { IDFilter, StringFilter } from '../filter/filter.input.js'
import { describedEnum } from '../leaf-types/described-enum.js'
import { NullableField } from '../leaf-types/nullable-field.js'
import { PageArgs } from '../page/page.args.js'
import { SortDirection } from '../page/sort-direction.js'

export const CompanySort = describedEnum('CompanySort', 'What companies are ordered by. Ties are broken by id.', {
  NAME: 'Name, by Unicode code point.',
  MOVIE_COUNT: 'Number of movies.',
  REVENUE_SUM: 'Sum of the known revenues of its movies, in US dollars.',
  BUDGET_SUM: 'Sum of the known budgets of its movies, in US dollars.',
  PROFIT_SUM: 'Sum of revenue - budget over its movies that have both, in US dollars.',
  ID: 'Id, as a number.',
})
export type CompanySort = keyof typeof CompanySort

@InputType({ description: 'One level of the order of companies.' })
export class CompanyOrderBy {
  @Field(() => CompanySort, { description: 'What to order by.' })
  readonly by!: CompanySort

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: 'Which end comes first.' })
  readonly direction!: SortDirection
}

@InputType({ description: 'Conditions on a production company; all that are given must hold.' })
export class CompanyWhere {
  @NullableField(() => IDFilter, 'By id, as in {in: ["3", "2"]}.')
  readonly id?: IDFilter | null

  @NullableField(() => StringFilter, 'By name, as in {startsWithI: "pixar"}.')
  readonly name?: StringFilter | null
}

@ArgsType()
export class CompaniesArgs extends PageArgs {
  @NullableField(() => CompanyWhere, 'Which companies; all if absent.')
  readonly where?: CompanyWhere | null

  @NullableField(() => [CompanyOrderBy], 'Their order, the first level first; by name if absent.')
  readonly orderBy?: readonly CompanyOrderBy[] | null
}
