import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import { Company } from '../company/company.type.js'
import type { Context } from '../context.js'
import { Genre } from '../genre/genre.type.js'
import { pageOf } from '../page/page.js'
import { Selection } from '../request/selection.js'
import { MoviesArgs } from './movie.input.js'
import { MovieConnection } from './movie-page.type.js'

/** The movies of a genre, as a field of it. */
@Resolver(() => Genre)
export class GenreMoviesResolver {
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

/** The movies of a company, as a field of it. */
@Resolver(() => Company)
export class CompanyMoviesResolver {
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
