import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Genre } from '../genre/genre.type.js'
import { SafeInt } from '../leaf-types/safe-int.scalar.js'
import { Node } from '../node/node.type.js'
import { connectionType } from '../page/connection.type.js'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A production company, such as Pixar Animation Studios.',
})
export class Company {
  @Field(() => ID, { description: 'The source\'s id of the company, as in "3".' })
  readonly id!: number

  @Field(() => String, {
    description: 'Its name, as in "Pixar Animation Studios". Several companies may share a name.',
  })
  readonly name!: string
}

@ObjectType({ simpleResolvers: true, description: 'How many movies of one genre a company released in one year.' })
export class GenreReleases {
  @Field(() => Int, { nullable: true, description: 'The year of release; null for the movies without a date.' })
  readonly year!: number | null

  @Field(() => Genre, { description: 'The genre. A movie with several genres counts in each of them.' })
  readonly genre!: Genre

  @Field(() => SafeInt, { description: "How many of the company's movies of that year have this genre." })
  readonly movieCount!: number
}

export const CompanyConnection = connectionType('Company', Company, {
  listed: 'A company',
  one: 'company',
  many: 'companies',
  total: 'How many companies match in all',
})
