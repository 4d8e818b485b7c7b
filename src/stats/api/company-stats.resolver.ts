import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import { Company } from '../../company/company.type.js'
import type { Context } from '../../context.js'
import { EstimatedSize, yearsOf } from '../../limits/list-size.js'
import { Selection } from '../../request/selection.js'
import { GenreReleases } from './genre-releases.type.js'
import { MovieStatsTotals } from './movie-stats.type.js'
import { ReleasesByGenreArgs, StatsArgs, YearlyArgs } from './stats.input.js'
import { YearStats } from './year-stats.type.js'

/** The aggregates of a company, as fields of it. */
@Resolver(() => Company)
export class CompanyStatsResolver {
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
}
