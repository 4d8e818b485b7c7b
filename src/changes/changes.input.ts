import { ArgsType, Field } from 'type-graphql'
import { SafeInt } from '../leaf-types/safe-int.scalar.js'

@ArgsType()
export class SnapshotChangesArgs {
  @Field(() => SafeInt, { description: 'The id of a snapshot that is kept, as `snapshots` has it.' })
  readonly from!: number

  @Field(() => SafeInt, { description: 'The id of another one, or of the same.' })
  readonly to!: number
}
