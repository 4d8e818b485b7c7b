import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Genre } from '../../genre/genre.type.js'
import { EstimatedSize, yearsOf } from '../../limits/list-size.js'
import { Selection } from '../../request/selection.js'
import { MovieStatsTotals } from './movie-stats.type.js'
import { StatsArgs, YearlyArgs } from './stats.input.js'
import { YearStats } from './year-stats.type.js'

/** The aggregates of a genre, as fields of it. */
@Resolver(() => Genre)
export class GenreStatsResolver {
  @EstimatedSize(({ args }) => yearsOf(args, 100))
  @FieldResolver(() => [YearStats], {
    description:
      'One row per year that has a movie of this genre, ascending; the row for movies without a date has year null and is last (a `years` range leaves it out). To the cost of a query it has 100 rows, or as many as the range has years.',
  })
  yearly(
    @Root() { id }: Genre,
    @Args(() => YearlyArgs) args: YearlyArgs,
    @Ctx() { stores }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stores.stats.yearly({ kind: 'genre', id }, args, Selection.of(info))
  }

  @FieldResolver(() => MovieStatsTotals, { description: 'The aggregates of all movies of this genre.' })
  stats(
    @Root() { id }: Genre,
    @Args(() => StatsArgs) args: StatsArgs,
    @Ctx() { stores }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stores.stats.totals({ kind: 'genre', id }, args, Selection.of(info))
  }
}
