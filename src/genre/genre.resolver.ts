import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.js'
import { EstimatedSize, yearsOf } from '../limits/list-size.js'
import { MoviesArgs } from '../movie/movie.input.js'
import { MovieConnection } from '../movie/movie-page.type.js'
import { pageOf } from '../page/page.js'
import { Selection } from '../request/selection.js'
import { MovieStatsTotals } from '../stats/movie-stats.type.js'
import { StatsArgs, YearlyArgs } from '../stats/stats.input.js'
import { YearStats } from '../stats/year-stats.type.js'
import { GenreArgs } from './genre.input.js'
import { Genre } from './genre.type.js'

@Resolver(() => Genre)
export class GenreResolver {
  @Query(() => Genre, {
    nullable: true,
    description: 'Exactly one of id and name (name is matched without regard to case). Null if there is no such genre.',
  })
  genre(@Args(() => GenreArgs) args: GenreArgs, @Ctx() { stores }: Context) {
    return stores.genres.find(args)
  }

  @EstimatedSize(({ genres }) => genres)
  @Query(() => [Genre], {
    description: 'All genres, by name. To the cost of a query they are as many as the snapshot has.',
  })
  genres(@Ctx() { stores }: Context) {
    return stores.genres.all()
  }

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

  @FieldResolver(() => MovieConnection, { description: 'The movies of this genre, in pages like those of `movies`.' })
  movies(
    @Root() { id }: Genre,
    @Args(() => MoviesArgs) args: MoviesArgs,
    @Ctx() { stores }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stores.movies.page(args, pageOf(args, info), Selection.of(info), { kind: 'genre', id })
  }
}
