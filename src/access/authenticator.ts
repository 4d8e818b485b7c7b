import { LRUCache } from 'lru-cache'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { RequestError } from '../request/request-error.js'
import type { Caller } from './caller.js'
import { rateLimited } from './limits/rate-limited.js'
import type { Role } from './role.js'

/** Who a key or a token is of. */
export interface Identity {
  readonly name: string
  /** The names of its roles; one that there is not counts for nothing. */
  readonly roles: readonly string[]
  /** In milliseconds since 1970; null if it is valid for good. */
  readonly expiresAt: number | null
}

export interface AuthenticatorOptions {
  /** Null where a key is none, or none any more. */
  readonly findKey: (key: string) => Promise<Identity | null>
  /** Rejects with UNAUTHENTICATED; null where no tokens are taken. */
  readonly verifyToken: ((token: string) => Promise<Identity>) | null
  readonly findRole: (name: string) => Role | undefined
}

/** What keys begin with, so that they are told from tokens. */
const KEY_PREFIX = 'rh_'

/** What is longer is nothing that anybody issues, in characters. */
const MAX_CREDENTIALS = 8_192

/** From one address in a minute; those above are RATE_LIMITED. What is right is taken all the same. */
const MAX_FAILURES = 30

/** Who was found a moment ago is not looked for again: less than a key or a role may be believed after it has gone. */
const KNOWN_MS = 250
const MAX_KNOWN = 1_000

const BEARER = /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i

/** Finds out who asks, by the header `authorization: Bearer` with a key or a JWT. */
export class Authenticator {
  readonly #failures = new RateLimiterMemory({ points: MAX_FAILURES, duration: 60 })
  readonly #known = new LRUCache<string, Caller>({ max: MAX_KNOWN, ttl: KNOWN_MS })

  constructor(private readonly options: AuthenticatorOptions) {}

  /** Throws UNAUTHENTICATED, FORBIDDEN where the role is none, or RATE_LIMITED. */
  authenticate(authorization: string | undefined, address: string): Caller | Promise<Caller> {
    const known = authorization === undefined ? undefined : this.#known.get(authorization)
    return known ?? this.#find(authorization, address)
  }

  async #find(authorization: string | undefined, address: string): Promise<Caller> {
    if (authorization === undefined) throw noCredentials()
    const identity = await this.#identityOf(authorization).catch(async (error: unknown) => {
      if (error instanceof RequestError && error.code === 'UNAUTHENTICATED') await this.#countFailure(address)
      throw error
    })
    const caller = this.#callerOf(identity)
    this.#known.set(authorization, caller, {
      ttl: Math.min(KNOWN_MS, Math.max(1, (caller.expiresAt ?? Number.POSITIVE_INFINITY) - Date.now())),
    })
    return caller
  }

  /** The same of somebody who was let in before, and has not tried again: where it fails, that is no failed attempt. */
  async check(authorization: string | undefined): Promise<Caller> {
    return this.#callerOf(await this.#identityOf(authorization ?? ''))
  }

  #callerOf(identity: Identity): Caller {
    return { name: identity.name, role: this.#roleOf(identity), expiresAt: identity.expiresAt }
  }

  async #identityOf(authorization: string): Promise<Identity> {
    const credentials = authorization.length > MAX_CREDENTIALS ? undefined : BEARER.exec(authorization)?.[1]
    if (credentials === undefined) throw notValid()
    if (credentials.startsWith(KEY_PREFIX)) {
      const key = await this.options.findKey(credentials)
      if (key === null) throw notValid()
      return key
    }
    const { verifyToken } = this.options
    if (verifyToken === null) throw notValid()
    return verifyToken(credentials)
  }

  #roleOf({ roles }: Identity): Role {
    const known = [...new Set(roles)].flatMap((name) => this.options.findRole(name) ?? [])
    const [role, ...others] = known
    if (role === undefined) {
      throw new RequestError('FORBIDDEN', 'Your key or token has no role that there is here. Ask who gave it to you.')
    }
    if (others.length > 0) {
      const message = `Your token has several roles that there are here (${known.map(({ name }) => name).join(', ')}): expected one of them alone.`
      throw new RequestError('FORBIDDEN', message)
    }
    return role
  }

  async #countFailure(address: string): Promise<void> {
    await this.#failures.consume(address).catch((exceeded: unknown) => {
      throw rateLimited(exceeded, 'Too many keys and tokens from your address were not valid.')
    })
  }
}

/** UNAUTHENTICATED: nobody has said who asks. */
export function noCredentials(): RequestError {
  return unauthenticated('Expected the header authorization: Bearer, with a key or a token.')
}

function notValid(): RequestError {
  return unauthenticated('The key or token is not valid.')
}

function unauthenticated(message: string): RequestError {
  return new RequestError('UNAUTHENTICATED', message)
}
