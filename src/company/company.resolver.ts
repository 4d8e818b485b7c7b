import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.js'
import { EstimatedSize, yearsOf } from '../limits/list-size.js'
import { MoviesArgs } from '../movie/movie.input.js'
import { MovieConnection } from '../movie/movie-page.type.js'
import { pageOf } from '../page/page.js'
import { Selection } from '../request/selection.js'
import { MovieStatsTotals } from '../stats/movie-stats.type.js'
import { StatsArgs, YearlyArgs } from '../stats/stats.input.js'
import { YearStats } from '../stats/year-stats.type.js'
import { CompaniesArgs, ReleasesByGenreArgs } from './company.input.js'
import { Company, CompanyConnection, GenreReleases } from './company.type.js'

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

  @EstimatedSize(({ args }) => yearsOf(args, 10))
  @FieldResolver(() => [YearStats], {
    description:
      'One row per year that has a movie of this company, ascending; the row for movies without a date has year null and is last (a `years` range leaves it out). To the cost of a query it has 10 rows, or as many as the range has years.',
  })
  yearly(
    @Root() { id }: Company,
    @Args(() => YearlyArgs) args: YearlyArgs,
    @Ctx() { stores }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stores.stats.yearly({ kind: 'company', id }, args, Selection.of(info))
  }

  @EstimatedSize(({ args }) => 3 * yearsOf(args, 10))
  @FieldResolver(() => [GenreReleases], {
    description:
      'How many movies of each genre this company released in each year: by year, then genre name. To the cost of a query it has 30 rows, or three for each year of the range.',
  })
  releasesByGenre(
    @Root() { id }: Company,
    @Args(() => ReleasesByGenreArgs) args: ReleasesByGenreArgs,
    @Ctx() { stores }: Context,
  ) {
    return stores.stats.releasesByGenre(id, args)
  }

  @FieldResolver(() => MovieStatsTotals, { description: 'The aggregates of all movies of this company.' })
  stats(
    @Root() { id }: Company,
    @Args(() => StatsArgs) args: StatsArgs,
    @Ctx() { stores }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stores.stats.totals({ kind: 'company', id }, args, Selection.of(info))
  }

  @FieldResolver(() => MovieConnection, { description: 'The movies of this company, in pages like those of `movies`.' })
  movies(
    @Root() { id }: Company,
    @Args(() => MoviesArgs) args: MoviesArgs,
    @Ctx() { stores }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stores.movies.page(args, pageOf(args, info), Selection.of(info), { kind: 'company', id })
  }
}
