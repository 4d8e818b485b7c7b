import { Field, ObjectType } from 'type-graphql'

@ObjectType({ simpleResolvers: true, description: 'A country: ISO 3166-1 alpha-2 code and name.' })
export class Country {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code, as in "US".' })
  readonly code!: string

  @Field(() => String, { description: 'Its name, as in "United States of America".' })
  readonly name!: string
}
