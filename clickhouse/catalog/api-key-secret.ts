import { createHash, randomBytes } from 'node:crypto'

const ID_BYTES = 4
const SECRET_BYTES = 32

/** The last character has the last four bits only. */
const API_KEY = /^rh_([0-9a-f]{8})_[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/

/** A key as its holder has it. */
export interface ApiKeySecret {
  /** Eight hexadecimal digits, which are no secret. */
  readonly id: string
  /** `rh_`, the id, `_` and 256 random bits in base64url. It is shown once, and kept nowhere. */
  readonly secret: string
}

/** Makes up a key. */
export function newApiKeySecret(): ApiKeySecret {
  const id = randomBytes(ID_BYTES).toString('hex')
  return { id, secret: `rh_${id}_${randomBytes(SECRET_BYTES).toString('base64url')}` }
}

/** The id in what may be a key; null if it cannot be one. */
export function apiKeyIdIn(secret: string): string | null {
  return API_KEY.exec(secret)?.[1] ?? null
}

/** What is kept of a key. Nobody can guess 256 random bits, so it need not be a slow hash, as it would for passwords. */
export function apiKeyDigest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
