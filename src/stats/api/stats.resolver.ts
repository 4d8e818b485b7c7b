import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { EstimatedSize, yearsOf } from '../../limits/list-size.js'
import { Selection } from '../../request/selection.js'
import { estimatedGroups, estimatesInWords } from '../plan/estimated-groups.js'
import { MovieStatsArgs } from './movie-stats.input.js'
import { MovieStats } from './movie-stats.type.js'
import { MostPopularGenresArgs } from './popular-genre.input.js'
import { PopularGenre } from './popular-genre.type.js'

@Resolver()
export class StatsResolver {
  @EstimatedSize(({ args: { groupBy }, genres }) => estimatedGroups(groupBy, genres))
  @Query(() => MovieStats, {
    description:
      'Aggregates over the movies that match `where`, one row per combination of the dimensions in `groupBy` (none: one row). ' +
      `To the cost of a query it has \`first\` rows, or as many as there are combinations of ${estimatesInWords()}.`,
  })
  movieStats(
    @Args(() => MovieStatsArgs) args: MovieStatsArgs,
    @Ctx() { stores }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stores.stats.movieStats(args, Selection.of(info))
  }

  @EstimatedSize(({ args, genres }) => yearsOf(args, 100) * topOf(args, genres))
  @Query(() => [PopularGenre], {
    description:
      'The most popular genres of each year, best first. Ties: more movies first, then genre name. Movies without a year are left out. ' +
      "The seed question 'sum, average or max?' is the argument `by`. To the cost of a query it has `top` rows, " +
      'or as many as there are genres, for each of 100 years, or of the range.',
  })
  mostPopularGenres(@Args(() => MostPopularGenresArgs) args: MostPopularGenresArgs, @Ctx() { stores }: Context) {
    return stores.stats.mostPopularGenres(args)
  }
}

function topOf({ top }: Readonly<Record<string, unknown>>, genres: number): number {
  return typeof top === 'number' ? Math.min(Math.max(top, 0), genres) : genres
}
