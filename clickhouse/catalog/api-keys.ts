import type { ClickHouse } from '../connection/client.js'
import { bind, sql } from '../sql/sql.js'
import type { CatalogSource } from './field-list.js'
import { type ApiKeyRecord, apiKeysTable } from './tables.js'

export type ApiKeyState = 'valid' | 'expired' | 'revoked'

/** Whether a key is to be accepted, and if not, why. */
export function stateOfApiKey(
  { expiresAt, revokedAt }: Pick<ApiKeyRecord, 'expiresAt' | 'revokedAt'>,
  now: number,
): ApiKeyState {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && expiresAt.getTime() <= now ? 'expired' : 'valid'
}

/** Every key as it stands, the oldest first. */
export async function apiKeys(source: CatalogSource): Promise<ApiKeyRecord[]> {
  const from = sql`FROM ${apiKeysTable.in(source)} ORDER BY revoked_at DESC LIMIT 1 BY id`
  const keys = await apiKeysTable.fields.read(source, from)
  return keys.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
}

/** Those that nobody has revoked; they may have expired. */
export function unrevokedApiKeys(source: CatalogSource): Promise<ApiKeyRecord[]> {
  const keys = apiKeysTable.in(source)
  const revoked = sql`SELECT id FROM ${keys} WHERE toUnixTimestamp64Milli(revoked_at) != 0`
  return apiKeysTable.fields.read(source, sql`FROM ${keys} WHERE id NOT IN (${revoked})`)
}

/** The one append that makes a key valid. */
export function addApiKey(ch: ClickHouse, key: Omit<ApiKeyRecord, 'revokedAt'>): Promise<void> {
  return apiKeysTable.add(ch, { ...key, revokedAt: null })
}

/** The one append after which a key is not valid any more. */
export function revokeApiKey(ch: ClickHouse, id: string): Promise<void> {
  const from = sql`FROM ${apiKeysTable.stored(ch)} WHERE id = ${bind.string(id)} ORDER BY revoked_at LIMIT 1`
  return apiKeysTable.addCopies(ch, { revokedAt: new Date() }, from)
}
