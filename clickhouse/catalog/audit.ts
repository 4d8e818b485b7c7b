import { randomUUID } from 'node:crypto'
import type { ClickHouse } from '../connection/client.js'
import { type AuditEntry, auditTable } from './tables.js'

/** What is noted of something that was done; publications are entries by themselves. */
export interface AuditNote extends Omit<AuditEntry, 'at' | 'id' | 'action'> {
  readonly action: 'key_created' | 'key_revoked' | 'pruned'
}

/** Adds an entry to the audit log, as of now. */
export function noteInAudit(ch: ClickHouse, note: AuditNote): Promise<void> {
  return auditTable.add(ch, { ...note, id: randomUUID(), at: new Date() })
}
