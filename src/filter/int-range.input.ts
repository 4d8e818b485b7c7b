import { InputType, Int } from 'type-graphql'
import { NullableField } from '../leaf-types/nullable-field.js'

@InputType({ description: 'A range of whole numbers, both ends included; an end that is absent or null is open.' })
export class IntRange {
  @NullableField(() => Int, 'The first one, as in {from: 1990}.')
  readonly from?: number | null

  @NullableField(() => Int, 'The last one; not before `from`.')
  readonly to?: number | null
}
