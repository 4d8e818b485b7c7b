import { addApiKey, apiKeyDigest, newApiKeySecret, noteInAudit, openCatalog } from '../../../clickhouse/index.js'
import { LoadError } from '../../errors/load-error.js'
import { TaskError } from '../../errors/task-error.js'
import type { TaskContext } from '../tasks/task-context.js'
import { whoRuns } from '../tasks/who-runs.js'
import { type KeptKey, keptKeys } from './kept-keys.js'
import { whileChangingKeys } from './while-changing-keys.js'

export interface CreateKeyRequest {
  readonly name: string
  readonly role: string
  /** In ISO 8601; null for never. */
  readonly expiresAt: string | null
}

export interface CreatedKey extends Pick<KeptKey, 'name' | 'id' | 'role' | 'expiresAt'> {
  /** The key itself, which is nowhere else. */
  readonly secret: string
}

/** Makes a key. Throws TaskError NAME_TAKEN where a valid one has the name. */
export async function createKey(
  { ch }: Pick<TaskContext, 'ch'>,
  { name, role, expiresAt }: CreateKeyRequest,
): Promise<CreatedKey> {
  const expires = expiresAt === null ? null : new Date(expiresAt)
  if (expires !== null && expires.getTime() <= Date.now()) {
    throw new LoadError('USAGE', `expected a key that expires in the future, got ${expiresAt}.`)
  }
  await openCatalog(ch)
  return whileChangingKeys(ch, async () => {
    const keys = await keptKeys(ch)
    refuseTakenName(keys, name)
    const { id, secret } = secretWithNewId(keys)
    // Noted first, so that there is no key that the audit log does not know.
    const details = `role ${role}, ${expiresAt === null ? 'does not expire' : `expires ${expiresAt}`}`
    await noteInAudit(ch, {
      action: 'key_created',
      who: whoRuns('keys create'),
      subject: `key ${name} (${id})`,
      details,
    })
    const sha256 = apiKeyDigest(secret).toString('hex')
    await addApiKey(ch, { id, name, role, sha256, createdAt: new Date(), expiresAt: expires })
    return { name, id, role, expiresAt, secret }
  })
}

function refuseTakenName(keys: readonly KeptKey[], name: string): void {
  const other = keys.find((key) => key.name === name && key.state === 'valid')
  if (other === undefined) return
  throw new TaskError(
    'NAME_TAKEN',
    `expected a name that no valid key has, got ${name}, which is that of ${other.id}. ` +
      'Take another one, or revoke that key first.',
  )
}

/** Two keys may have the same id by chance, out of four thousand million. */
function secretWithNewId(keys: readonly KeptKey[]): ReturnType<typeof newApiKeySecret> {
  const made = newApiKeySecret()
  return keys.some(({ id }) => id === made.id) ? secretWithNewId(keys) : made
}
