import { Field, ID, ObjectType } from 'type-graphql'
import { SafeInt } from '../leaf-types/safe-int.scalar.js'
import { PageSize } from '../limits/list-size.js'
import { Node } from '../node/node.type.js'
import { PageInfo } from '../page/page.type.js'

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

@ObjectType({ simpleResolvers: true, description: 'A company and its place in the list.' })
export class CompanyEdge {
  @Field(() => String, { description: 'Give it as `after` to go on behind this company.' })
  readonly cursor!: string

  @Field(() => Company, { description: 'The company.' })
  readonly node!: Company
}

@ObjectType({ simpleResolvers: true, description: 'A page of companies.' })
export class CompanyConnection {
  @PageSize()
  @Field(() => [CompanyEdge], { description: 'The companies of this page, each with its cursor.' })
  readonly edges!: readonly CompanyEdge[]

  @PageSize()
  @Field(() => [Company], { description: 'The companies of this page.' })
  readonly nodes!: readonly Company[]

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  readonly pageInfo!: PageInfo

  @Field(() => SafeInt, { description: 'How many companies match in all, on all pages.' })
  readonly totalCount!: number
}
