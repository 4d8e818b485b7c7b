import { Args, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.js'
import { EstimatedSize } from '../limits/list-size.js'
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
}
