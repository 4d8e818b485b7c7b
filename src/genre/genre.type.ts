import { Field, ID, ObjectType } from 'type-graphql'
import { Node } from '../node/node.type.js'

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A genre, such as Drama.' })
export class Genre {
  @Field(() => ID, { description: 'The source\'s id of the genre, as in "18".' })
  readonly id!: number

  @Field(() => String, { description: 'Its name, as in "Drama".' })
  readonly name!: string
}
