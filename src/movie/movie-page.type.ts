import { Field, ObjectType } from 'type-graphql'
import { SafeInt } from '../leaf-types/safe-int.scalar.js'
import { PageSize } from '../limits/list-size.js'
import { PageInfo } from '../page/page.type.js'
import { Movie } from './movie.type.js'

@ObjectType({ simpleResolvers: true, description: 'A movie and its place in the list.' })
export class MovieEdge {
  @Field(() => String, { description: 'Give it as `after` to go on behind this movie.' })
  readonly cursor!: string

  @Field(() => Movie, { description: 'The movie.' })
  readonly node!: Movie
}

@ObjectType({ simpleResolvers: true, description: 'A page of movies.' })
export class MovieConnection {
  @PageSize()
  @Field(() => [MovieEdge], { description: 'The movies of this page, each with its cursor.' })
  readonly edges!: readonly MovieEdge[]

  @PageSize()
  @Field(() => [Movie], { description: 'The movies of this page.' })
  readonly nodes!: readonly Movie[]

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  readonly pageInfo!: PageInfo

  @Field(() => SafeInt, { description: 'How many movies match in all, on all pages.' })
  readonly totalCount!: number
}
