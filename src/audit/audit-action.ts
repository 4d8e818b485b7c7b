import type { AuditAction } from '../../clickhouse/index.js'
import { describedEnum } from '../leaf-types/described-enum.js'

/** The catalog's actions, by their names in the schema. */
export const AuditActionName = describedEnum('AuditAction', 'What was done.', {
  KEY_CREATED: 'An API key was made.',
  KEY_REVOKED: 'An API key was revoked.',
  PUBLISHED: 'A snapshot became the one that is served: that of a load, or one that is newer than what was served.',
  ROLLED_BACK: 'A snapshot became the one that is served that is older than what was served.',
  PRUNED: 'Snapshots were dropped.',
} satisfies Record<Uppercase<AuditAction>, string>)
export type AuditActionName = keyof typeof AuditActionName
