import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import { Company } from '../company/company.type.js'
import type { Context } from '../context.js'
import { Genre } from '../genre/genre.type.js'
import { EstimatedSize } from '../limits/list-size.js'
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

  @EstimatedSize(() => 3)
  @FieldResolver(() => [Genre], {
    description: 'Its genres, in the order of the source; empty where it has none. To the cost of a query it has 3.',
  })
  genres(@Root() { genreIds }: Movie, @Ctx() { stores }: Context) {
    return stores.genres.named(genreIds)
  }

  @EstimatedSize(() => 3)
  @FieldResolver(() => [Company], {
    description:
      'Its production companies, in the order of the source; empty where it has none. To the cost of a query it has 3.',
  })
  companies(@Root() { companyIds }: Movie, @Ctx() { stores }: Context) {
    return stores.companies.named(companyIds)
  }
}
