import { randomBytes, timingSafeEqual } from 'node:crypto'
import {
  type ApiKeyRecord,
  apiKeyDigest,
  apiKeyIdIn,
  type CatalogSource,
  isNotThere,
  unrevokedApiKeys,
} from '../../../clickhouse/index.js'
import { within } from './within.js'

/** How long the keys that were read are believed. */
const FRESH_MS = 1000

/** How long ClickHouse is waited for where there are keys to go on with. */
const PATIENCE_MS = 1000

/** Whose key it is. */
export interface ApiKeyIdentity {
  readonly id: string
  readonly name: string
  readonly role: string
  /** In milliseconds since 1970; null if it does not expire. */
  readonly expiresAt: number | null
}

interface KnownKey extends ApiKeyIdentity {
  readonly digest: Buffer
}

export interface ApiKeysOptions {
  /** Told once when the keys cannot be read again, until they can. */
  readonly warn: (message: string, cause: unknown) => void
  /** What keys expire by. */
  readonly now?: () => number
}

/** Compared with where there is no such key: an unknown id takes as long as a wrong secret. */
const NOBODY = randomBytes(32)

const UNREAD =
  'API keys cannot be read again: those known before stay valid, and none that is revoked meanwhile is refused.'

/** The API keys of the catalog: one that is made or revoked anywhere is known within two seconds. */
export class ApiKeys {
  #keys: ReadonlyMap<string, KnownKey> | null = null
  /** By a clock that nobody sets: a revoked key would be believed for as long as another one was set back. */
  #readAt = Number.NEGATIVE_INFINITY
  #reading: Promise<void> | undefined
  #isWarned = false
  readonly #warn: ApiKeysOptions['warn']
  readonly #now: () => number

  constructor(
    private readonly source: CatalogSource,
    { warn, now = Date.now }: ApiKeysOptions,
  ) {
    this.#warn = warn
    this.#now = now
  }

  /**
   * Whose key it is; null for what is no key, and for an unknown, wrong, revoked or expired one. Throws the DatabaseError
   * where the keys could never be read.
   */
  async find(secret: string): Promise<ApiKeyIdentity | null> {
    const id = apiKeyIdIn(secret)
    if (id === null) return null
    const known = (await this.#current()).get(id)
    const isRight = timingSafeEqual(apiKeyDigest(secret), known?.digest ?? NOBODY)
    if (known === undefined || !isRight) return null
    const { digest: _, ...identity } = known
    return identity.expiresAt !== null && identity.expiresAt <= this.#now() ? null : identity
  }

  async #current(): Promise<ReadonlyMap<string, KnownKey>> {
    const reading = performance.now() - this.#readAt < FRESH_MS ? undefined : this.#read()
    if (this.#keys === null) await reading
    else if (reading !== undefined) await this.#patiently(reading)
    return this.#keys ?? new Map()
  }

  /** Does not make those wait whose keys are known. */
  async #patiently(reading: Promise<void>): Promise<void> {
    // Once it is known that ClickHouse does not answer, nobody waits for it.
    const isRead = await within(this.#isWarned ? 0 : PATIENCE_MS, reading).catch(() => true)
    if (!isRead) this.#warnOnce(new Error(`no answer in ${PATIENCE_MS} ms`))
  }

  #read(): Promise<void> {
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = undefined
    })
    return this.#reading
  }

  async #readAll(): Promise<void> {
    const readAt = performance.now()
    try {
      const keys = await unrevokedApiKeys(this.source)
      this.#keys = new Map(keys.map((key) => [key.id, knownKey(key)]))
    } catch (error) {
      if (!isNotThere(error)) {
        if (this.#keys !== null) {
          this.#readAt = readAt // it is tried again, but not for every request
          this.#warnOnce(error)
        }
        throw error
      }
      this.#keys = new Map()
    }
    this.#readAt = readAt
    this.#isWarned = false
  }

  #warnOnce(cause: unknown): void {
    if (!this.#isWarned) this.#warn(UNREAD, cause)
    this.#isWarned = true
  }
}

function knownKey({ id, name, role, sha256, expiresAt }: ApiKeyRecord): KnownKey {
  return { id, name, role, expiresAt: expiresAt?.getTime() ?? null, digest: Buffer.from(sha256, 'hex') }
}
