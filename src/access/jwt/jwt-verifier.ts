import { createHash } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader, type JWTPayload, jwtVerify, type ProtectedHeaderParameters } from 'jose'
import { LRUCache } from 'lru-cache'
import { RequestError } from '../../request/request-error.js'
import { claimOf, type JwtIdentity, nameOf, printable, textsOf } from './jwt-identity.js'
import type { JwtLog } from './jwt-log.js'
import type { JwtConfig } from './jwt-settings.js'
import { RemoteKeys, type RemoteKeysOptions } from './remote-keys.js'
import { reasonOf, TokenRefused } from './token-refused.js'
import type { VerificationKey } from './verification-key.js'

/** Longer ones are refused before anything of them is read, in characters. */
const MAX_TOKEN = 8192

const CACHED_TOKENS = 10_000
const CACHED_MS = 60_000

/** Of `iss` and `kid`, in logs. */
const MAX_LOGGED = 80

const TYPES: readonly unknown[] = [undefined, 'jwt', 'at+jwt', 'application/at+jwt', 'application/jwt']

const DEFAULTS: RemoteKeysOptions = { refreshMs: 300_000, cooldownMs: 30_000, timeoutMs: 5000, now: Date.now }

interface Verified {
  readonly identity: JwtIdentity
  readonly keyId: string
  readonly until: number
}

/** Where keys are had from; those of a file are always the same. */
type KeySource = Pick<RemoteKeys, 'current' | 'newest' | 'close'>

/** Says who a JWT is of, if it is valid. */
export class JwtVerifier {
  readonly #verified = new LRUCache<string, Verified>({ max: CACHED_TOKENS })
  readonly #keys: KeySource
  readonly #now: () => number

  constructor(
    private readonly config: JwtConfig,
    private readonly log: JwtLog,
    options: Partial<RemoteKeysOptions> = {},
  ) {
    const times = { ...DEFAULTS, ...options }
    this.#now = times.now
    this.#keys = 'url' in config.keys ? new RemoteKeys(config.keys.url, log, times) : keysOfFile(config.keys.ofFile)
  }

  /** Fetches the keys, so that the log tells at the start if they are not to be had. Never rejects. */
  async warmUp(): Promise<void> {
    await this.#keys.current()
  }

  /** Rejects with UNAUTHENTICATED, in the same words whatever the reason is, or UNAVAILABLE if no keys are known. */
  async verify(token: string): Promise<JwtIdentity> {
    try {
      return await this.#identityOf(token)
    } catch (error) {
      if (error instanceof RequestError) throw error
      this.log.info({ reason: reasonOf(error), ...namesIn(token) }, 'A token was refused.')
      const message = 'The key or token is not valid.'
      throw new RequestError('UNAUTHENTICATED', message)
    }
  }

  close(): void {
    this.#keys.close()
  }

  async #identityOf(token: string): Promise<JwtIdentity> {
    if (token.length > MAX_TOKEN) throw new TokenRefused(`it is longer than ${MAX_TOKEN} characters`)
    const keys = available(await this.#keys.current())
    const digest = createHash('sha256').update(token).digest('base64url')
    const cached = this.#verified.get(digest)
    if (cached !== undefined && cached.until > this.#now() && keys.some(({ id }) => id === cached.keyId)) {
      return cached.identity
    }
    this.#verified.delete(digest)
    const { identity, keyId } = await this.#verifyAnew(token, keys)
    this.#verified.set(digest, { identity, keyId, until: Math.min(identity.expiresAt, this.#now() + CACHED_MS) })
    return identity
  }

  async #verifyAnew(token: string, keys: readonly VerificationKey[]): Promise<Omit<Verified, 'until'>> {
    const { algorithms, issuer, clockSkewSeconds } = this.config
    let keyId = ''
    const find = async (header: ProtectedHeaderParameters): Promise<VerificationKey['key']> => {
      const found = theOne(keys, header) ?? theOne(available(await this.#keys.newest()), header)
      if (found === null) throw new TokenRefused('no key that is known has its kid and suits its algorithm')
      keyId = found.id
      return found.key
    }
    const { payload, protectedHeader } = await jwtVerify(token, find, {
      algorithms: [...algorithms],
      issuer,
      requiredClaims: ['exp'],
      clockTolerance: clockSkewSeconds,
      currentDate: new Date(this.#now()),
    })
    if (!TYPES.includes(protectedHeader.typ?.toLowerCase())) throw new TokenRefused('its typ is not JWT or at+jwt')
    return { identity: this.#read(payload), keyId }
  }

  #read(payload: JWTPayload): JwtIdentity {
    const { audienceClaim, audiences, roleClaim, clockSkewSeconds } = this.config
    if (!textsOf(claimOf(payload, audienceClaim)).some((each) => audiences.includes(each))) {
      throw new TokenRefused(`its ${audienceClaim} is none of JWT_AUDIENCE`)
    }
    const expiresAt = ((payload.exp ?? 0) + clockSkewSeconds) * 1000
    if (!Number.isFinite(expiresAt)) throw new TokenRefused('its exp is no time')
    return { name: nameOf(payload), roles: textsOf(claimOf(payload, roleClaim)), expiresAt }
  }
}

function keysOfFile(keys: readonly VerificationKey[]): KeySource {
  return { current: async () => keys, newest: async () => keys, close: () => {} }
}

function available(keys: readonly VerificationKey[] | null): readonly VerificationKey[] {
  if (keys !== null) return keys
  throw new RequestError('UNAVAILABLE', 'Tokens cannot be verified at the moment. Try again in a few seconds.')
}

/** The key that the header is of: a key without a name suits any, and a token that names none has to suit only one. */
function theOne(keys: readonly VerificationKey[], { kid, alg }: ProtectedHeaderParameters): VerificationKey | null {
  const suitable = keys.filter((key) => [...key.algorithms].some((each) => each === alg))
  const named = suitable.filter((key) => kid !== undefined && key.kid === kid)
  const possible = named.length > 0 ? named : suitable.filter((key) => kid === undefined || key.kid === null)
  const [first, ...others] = possible
  if (others.length > 0) throw new TokenRefused('several keys that are known suit it')
  return first ?? null
}

/** What may be told of a token that is refused. */
function namesIn(token: string): { readonly iss?: string; readonly kid?: string } {
  if (token.length > MAX_TOKEN) return {}
  try {
    const { kid } = decodeProtectedHeader(token)
    const { iss } = decodeJwt(token)
    return {
      ...(typeof iss === 'string' ? { iss: printable(iss, MAX_LOGGED) } : {}),
      ...(typeof kid === 'string' ? { kid: printable(kid, MAX_LOGGED) } : {}),
    }
  } catch {
    return {}
  }
}
