import type { Permission } from '../permission.js'

/** What of the schema is there only for who may do something. */
const needed: Readonly<Partial<Record<Permission, readonly string[]>>> = {
  quarantine: ['QuarantinedRecord.raw'],
  audit: ['Query.auditLog'],
}

/** What tells of drops as a whole, of which a role may not know all. */
export const OF_WHOLE_DROPS: readonly string[] = [
  'Load',
  'LoadConnection',
  'LoadEdge',
  'Loading',
  'RunningLoad',
  'QuarantinedRecord',
  'QuarantineConnection',
  'QuarantineEdge',
]

/** What of the schema is not there for who may do only this, by schema coordinates. */
export function hiddenWithout(may: ReadonlySet<Permission>): string[] {
  return Object.entries(needed).flatMap(([permission, coordinates]) =>
    [...may].some((each) => each === permission) ? [] : coordinates,
  )
}
