import { ArgsType, Field, ID } from 'type-graphql'
import { PageArgs } from '../page/page.args.js'

@ArgsType()
export class LoadArgs {
  @Field(() => ID, { description: 'Its id, as in "20261123T174501Z-1f09ab".' })
  readonly id!: string
}

@ArgsType()
export class QuarantineArgs extends PageArgs {
  @Field(() => ID, { description: 'The id of a load, as `loads` has it.' })
  readonly load!: string
}
