/**
 * What the audit log tells of. `rolled_back`: a snapshot was published again that is older than the one that was served.
 */
export const auditActions = ['key_created', 'key_revoked', 'published', 'rolled_back', 'pruned'] as const

export type AuditAction = (typeof auditActions)[number]
