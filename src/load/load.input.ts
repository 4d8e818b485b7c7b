import { ArgsType, Field, ID } from 'type-graphql'
import { PageArgs } from '../page/page.args.js'

@ArgsType()
export class QuarantineArgs extends PageArgs {
  @Field(() => ID, { description: 'The id of a load, as `loads` has it.' })
  readonly load!: string
}
