import {
  type ApiKeyRecord,
  type ApiKeyState,
  apiKeys,
  type ClickHouse,
  isNotThere,
  stateOfApiKey,
} from '../../../clickhouse/index.js'

/** A key without what it is checked by. Moments are in ISO 8601. */
export interface KeptKey {
  readonly name: string
  readonly id: string
  readonly role: string
  readonly createdAt: string
  /** Null for never. */
  readonly expiresAt: string | null
  /** Null if it is not. */
  readonly revokedAt: string | null
  readonly state: ApiKeyState
}

/** All keys that were ever made, the oldest first. */
export async function keptKeys(ch: ClickHouse): Promise<KeptKey[]> {
  try {
    const now = Date.now()
    return (await apiKeys(ch)).map((key) => keptKey(key, now))
  } catch (error) {
    if (isNotThere(error)) return []
    throw error
  }
}

function keptKey({ name, id, role, createdAt, expiresAt, revokedAt }: ApiKeyRecord, now: number): KeptKey {
  return {
    name,
    id,
    role,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    state: stateOfApiKey({ expiresAt, revokedAt }, now),
  }
}
