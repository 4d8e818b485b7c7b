import { Field, ID, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../leaf-types/date-time.scalar.js'
import { NullableField } from '../leaf-types/nullable-field.js'
import { connectionType } from '../page/connection.type.js'
import { AuditActionName } from './audit-action.js'

@ObjectType({ simpleResolvers: true, description: 'Something that was done to what is served, or to who may ask.' })
export class AuditEntry {
  @Field(() => ID, { description: 'Tells it from all other entries.' })
  readonly id!: string

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  readonly at!: string

  @Field(() => AuditActionName, { description: 'What was done.' })
  readonly action!: AuditActionName

  @NullableField(
    () => String,
    'Who did it: a user of the machine with the command, as in "alice (reelhouse prune)", or a load, as in "load 20261123T174501Z-1f09ab"; null if it was done by a version that did not note it.',
  )
  readonly who!: string | null

  @Field(() => String, { description: 'What it was done to, as in "key app (1f09ab3c)" or "snapshots 3, 4".' })
  readonly subject!: string

  @Field(() => String, { description: 'What else is known of it.' })
  readonly details!: string
}

export const AuditLogConnection = connectionType('AuditLog', AuditEntry, {
  listed: 'An entry of the audit log',
  one: 'entry',
  many: 'entries',
  page: 'entries of the audit log',
  total: 'How many entries there are in all',
})
