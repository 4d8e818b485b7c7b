import { Field, ObjectType } from 'type-graphql'
import { NullableField } from '../leaf-types/nullable-field.js'
import { SafeInt } from '../leaf-types/safe-int.scalar.js'
import { connectionType } from '../page/connection.type.js'

@ObjectType({ simpleResolvers: true, description: 'A record of a drop that could not be read.' })
export class QuarantinedRecord {
  @Field(() => String, { description: 'The file that it is in.' })
  readonly file!: string

  @Field(() => SafeInt, { description: "The file's line on which it starts; the header is on line 1." })
  readonly line!: number

  @NullableField(() => String, 'The column that cannot be read; null where it is the record as a whole.')
  readonly column!: string | null

  @Field(() => String, { description: 'What was expected, and what came.' })
  readonly reason!: string

  @Field(() => String, { description: 'Its text as it is in the file, cut where it is very long.' })
  readonly raw!: string
}

export const QuarantineConnection = connectionType('Quarantine', QuarantinedRecord, {
  listed: 'A record in quarantine',
  one: 'record',
  many: 'records',
  page: 'records that could not be read',
  total: 'How many records of the load are in quarantine',
})
