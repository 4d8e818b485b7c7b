import { Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ simpleResolvers: true, description: 'A language: ISO 639-1 code and name.' })
export class Language {
  @Field(() => String, { description: 'ISO 639-1 code, as in "de".' })
  readonly code!: string

  @Field(() => String, { description: 'Its own name for itself, as in "Deutsch"; may be empty.' })
  readonly name!: string
}

@ObjectType({ simpleResolvers: true, description: 'A series of movies, such as Toy Story Collection.' })
export class Collection {
  @Field(() => ID, { description: "The source's id of the collection." })
  readonly id!: number

  @Field(() => String, { description: 'Its name, as in "Toy Story Collection".' })
  readonly name!: string
}
