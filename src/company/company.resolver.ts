import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.js'
import { pageOf } from '../page/page.js'
import { Selection } from '../request/selection.js'
import { CompaniesArgs } from './company.input.js'
import { Company, CompanyConnection } from './company.type.js'

@Resolver(() => Company)
export class CompanyResolver {
  @Query(() => Company, { nullable: true, description: 'The production company with this id; null if there is none.' })
  company(@Arg('id', () => ID, { description: 'Its id, as in "3".' }) id: string, @Ctx() { stores }: Context) {
    return stores.companies.find(id)
  }

  @Query(() => CompanyConnection, { description: 'Production companies, in pages. Ties are broken by id.' })
  companies(
    @Args(() => CompaniesArgs) args: CompaniesArgs,
    @Ctx() { stores }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stores.companies.page(args, pageOf(args, info), Selection.of(info))
  }
}
