import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.js'
import { pageOf } from '../page/page.js'
import { Selection } from '../request/selection.js'
import { MoviesArgs } from './movie.input.js'
import { Movie } from './movie.type.js'
import { MovieConnection } from './movie-page.type.js'

@Resolver(() => Movie)
export class MovieResolver {
  @Query(() => Movie, { nullable: true, description: 'The movie with this id; null if there is none.' })
  movie(
    @Arg('id', () => ID, { description: 'Its id, as in "862".' }) id: string,
    @Ctx() { stores }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stores.movies.find(id, Selection.of(info))
  }

  @Query(() => MovieConnection, {
    description:
      'Movies, in pages. first, last: 1..500, over that BAD_USER_INPUT. Always ends in a unique tie-breaker, so pages never overlap.',
  })
  movies(@Args(() => MoviesArgs) args: MoviesArgs, @Ctx() { stores }: Context, @Info() info: GraphQLResolveInfo) {
    return stores.movies.page(args, pageOf(args, info), Selection.of(info))
  }
}
