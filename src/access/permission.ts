/** What a role may do, with what that means. */
export const permissions = {
  query: 'Ask queries and listen to subscriptions.',
  export: 'Take files from /export.',
  explain: 'See how an answer was made: extensions.explain.',
  quarantine: 'See the raw text of records that loads could not read.',
  metrics: 'Read /metrics.',
  audit: 'See who made and revoked keys, and what was published and pruned.',
} as const

export type Permission = keyof typeof permissions

export const allPermissions: readonly Permission[] = Object.keys(permissions).filter(
  (name): name is Permission => name in permissions,
)
