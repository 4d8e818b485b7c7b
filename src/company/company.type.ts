import { Field, ID, ObjectType } from 'type-graphql'
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

export const CompanyConnection = connectionType('Company', Company, {
  listed: 'A company',
  one: 'company',
  many: 'companies',
  total: 'How many companies match in all',
})
