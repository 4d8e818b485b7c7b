import { textTable } from '../../text/text-table.js'
import type { CreatedKey } from './create-key.js'
import type { KeptKey } from './kept-keys.js'
import type { RevokedKey } from './revoke-key.js'

/** The list for people: a table. */
export function keysText(keys: readonly KeptKey[]): string {
  if (keys.length === 0) return 'There are no keys yet.'
  const head = ['name', 'id', 'role', 'created (UTC)', 'expires (UTC)', 'state']
  const rows = keys.map(({ name, id, role, createdAt, expiresAt, state }) => {
    return [name, id, role, minute(createdAt), expiresAt === null ? 'never' : minute(expiresAt), state]
  })
  return textTable(head, rows).join('\n')
}

/** What is said beside the key itself. */
export function createdText({ name, id, role, expiresAt }: CreatedKey): string {
  const expires = expiresAt === null ? 'does not expire' : `expires ${minute(expiresAt)} UTC`
  return `Made the key ${name} (${id}) with the role ${role}; it ${expires}. It is shown this once: keep it safe.`
}

export function revokedText({ name, id, warning }: RevokedKey): string {
  const done = `Revoked the key ${name} (${id}). Servers refuse it within two seconds.`
  return warning === null ? done : `${done}\n  warning: the audit log does not know it: ${warning}`
}

function minute(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ')
}
