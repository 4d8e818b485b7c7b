import { fetchJwks } from './fetch-jwks.js'
import type { JwtLog } from './jwt-log.js'
import type { VerificationKey } from './verification-key.js'

export interface RemoteKeysOptions {
  /** How old keys become before they are fetched again. */
  readonly refreshMs: number
  /** The least time between two fetches, whatever tokens ask for. */
  readonly cooldownMs: number
  readonly timeoutMs: number
  /** In milliseconds since 1970. */
  readonly now: () => number
}

/** While no keys are known, tokens wait for nothing else. */
const FIRST_RETRY_MS = 1000

/** The keys of a JWKS server: those that it had last go on while it cannot be reached. */
export class RemoteKeys {
  #keys: readonly VerificationKey[] | null = null
  #fetchedAt = 0
  #triedAt = Number.NEGATIVE_INFINITY
  #failingSince: number | null = null
  #fetching: Promise<void> | null = null
  readonly #timer: NodeJS.Timeout

  constructor(
    private readonly url: string,
    private readonly log: JwtLog,
    private readonly options: RemoteKeysOptions,
  ) {
    this.#timer = setInterval(() => void this.current(), options.cooldownMs).unref()
  }

  /** Null if none have been had so far. Waits for a fetch that is due, unless keys are known and the last one failed. */
  async current(): Promise<readonly VerificationKey[] | null> {
    const { now, refreshMs } = this.options
    if (this.#keys === null || now() - this.#fetchedAt >= refreshMs) {
      const fetching = this.#fetch()
      if (this.#keys === null || this.#failingSince === null) await fetching
    }
    return this.#keys
  }

  /** For a key that is not among the current ones: fetches them, unless that was done lately. */
  async newest(): Promise<readonly VerificationKey[] | null> {
    await this.#fetch()
    return this.#keys
  }

  close(): void {
    clearInterval(this.#timer)
  }

  /** One at a time, and not sooner than the cooldown allows. Never rejects. */
  async #fetch(): Promise<void> {
    const { now, cooldownMs } = this.options
    const cooldown = this.#keys === null ? Math.min(FIRST_RETRY_MS, cooldownMs) : cooldownMs
    if (this.#fetching === null && now() - this.#triedAt >= cooldown) {
      this.#triedAt = now()
      this.#fetching = this.#take().finally(() => {
        this.#fetching = null
      })
    }
    await this.#fetching
  }

  async #take(): Promise<void> {
    const { now, timeoutMs } = this.options
    try {
      const { keys, unusable } = await fetchJwks(this.url, timeoutMs)
      if (keys.length === 0) this.log.warn({ unusable }, 'The JWKS of JWT_JWKS_URL has no key that can be used.')
      if (this.#failingSince !== null) {
        this.log.info(`The JWKS of JWT_JWKS_URL is reached again, after ${since(this.#failingSince)}.`)
      }
      this.#keys = keys
      this.#fetchedAt = now()
      this.#failingSince = null
    } catch (error) {
      this.#failingSince ??= now()
      this.#tellOfFailure(error, this.#failingSince)
    }
  }

  #tellOfFailure(error: unknown, failingSince: number): void {
    const text = `The JWKS of JWT_JWKS_URL has not been reached since ${since(failingSince)}`
    if (this.#keys === null) this.log.error({ err: error }, `${text}: no keys are known, tokens cannot be verified.`)
    else this.log.warn({ err: error }, `${text}: the ${this.#keys.length} keys known before go on.`)
  }
}

function since(time: number): string {
  return new Date(time).toISOString()
}
