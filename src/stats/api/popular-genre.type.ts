import { Field, Int, ObjectType } from 'type-graphql'
import { Genre } from '../../genre/genre.type.js'
import { Float } from '../../leaf-types/float.scalar.js'
import { SafeInt } from '../../leaf-types/safe-int.scalar.js'

@ObjectType({ simpleResolvers: true, description: 'The place of one genre among the genres of one year.' })
export class PopularGenre {
  @Field(() => Int, { description: 'The year of release.' })
  readonly year!: number

  @Field(() => Int, { description: 'Its place in that year: 1 is the most popular. No two genres share a place.' })
  readonly rank!: number

  @Field(() => Genre, { description: 'The genre.' })
  readonly genre!: Genre

  @Field(() => Float, {
    description: "Average, sum, maximum or median of its movies' popularity in that year, as asked for with `by`.",
  })
  readonly popularity!: number

  @Field(() => SafeInt, { description: 'How many movies of that year have this genre.' })
  readonly movieCount!: number
}
