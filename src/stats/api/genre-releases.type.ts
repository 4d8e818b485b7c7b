import { Field, Int, ObjectType } from 'type-graphql'
import { Genre } from '../../genre/genre.type.js'
import { NullableField } from '../../leaf-types/nullable-field.js'
import { SafeInt } from '../../leaf-types/safe-int.scalar.js'

@ObjectType({ simpleResolvers: true, description: 'How many movies of one genre a company released in one year.' })
export class GenreReleases {
  @NullableField(() => Int, 'The year of release; null for the movies without a date.')
  readonly year!: number | null

  @Field(() => Genre, { description: 'The genre. A movie with several genres counts in each of them.' })
  readonly genre!: Genre

  @Field(() => SafeInt, { description: "How many of the company's movies of that year have this genre." })
  readonly movieCount!: number
}
