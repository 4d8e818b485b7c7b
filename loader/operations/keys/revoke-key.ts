import { noteInAudit, revokeApiKey } from '../../../clickhouse/index.js'
import { describeError } from '../../errors/describe-error.js'
import { TaskError } from '../../errors/task-error.js'
import type { TaskContext } from '../tasks/task-context.js'
import { whoRuns } from '../tasks/who-runs.js'
import { type KeptKey, keptKeys } from './kept-keys.js'
import { whileChangingKeys } from './while-changing-keys.js'

export interface RevokeKeyRequest {
  readonly nameOrId: string
}

export interface RevokedKey extends Pick<KeptKey, 'name' | 'id'> {
  /** Why the audit log could not be told; null if it was. */
  readonly warning: string | null
}

/** Revokes a key. Throws TaskError NO_SUCH_KEY where none that is not revoked is called so. */
export function revokeKey({ ch }: Pick<TaskContext, 'ch'>, { nameOrId }: RevokeKeyRequest): Promise<RevokedKey> {
  return whileChangingKeys(ch, async () => {
    const { name, id, role } = findKey(await keptKeys(ch), nameOrId)
    await revokeApiKey(ch, id)
    const note = {
      action: 'key_revoked',
      who: whoRuns('keys revoke'),
      subject: `key ${name} (${id})`,
      details: `role ${role}`,
    } as const
    const warning = await noteInAudit(ch, note).then(() => null, describeError)
    return { name, id, warning }
  })
}

/** Of several with one name, at most one is valid. */
function findKey(keys: readonly KeptKey[], nameOrId: string): KeptKey {
  const called = keys.filter(({ name, id, state }) => state !== 'revoked' && (id === nameOrId || name === nameOrId))
  const key = called.find(({ state }) => state === 'valid') ?? called.at(-1)
  if (key !== undefined) return key
  throw new TaskError(
    'NO_SUCH_KEY',
    `expected the name or the id of a key that is not revoked yet, got ${nameOrId}. reelhouse keys list shows them.`,
  )
}
