import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { type Algorithm, algorithms, suits } from './algorithms.js'

/** A public key that signatures of tokens are verified by. */
export interface VerificationKey {
  /** Equal for equal keys under equal names. */
  readonly id: string
  /** What tokens call it by; null if it has no name. */
  readonly kid: string | null
  readonly key: KeyObject
  readonly algorithms: ReadonlySet<Algorithm>
}

/** What there are of keys, and of how many it is not known how to use them. */
export interface KeySet {
  readonly keys: readonly VerificationKey[]
  readonly unusable: number
}

const jwk = z.object({
  kty: z.string(),
  crv: z.string().exactOptional(),
  x: z.string().exactOptional(),
  y: z.string().exactOptional(),
  n: z.string().exactOptional(),
  e: z.string().exactOptional(),
  kid: z.string().exactOptional(),
  alg: z.string().exactOptional(),
  use: z.literal('sig').exactOptional(),
  key_ops: z
    .array(z.string())
    .refine((operations) => operations.includes('verify'))
    .exactOptional(),
  d: z.never().exactOptional(),
})

const jwks = z.object({ keys: z.array(z.unknown()).max(1000) })

/** The keys of a JWKS; what is unusable beside good ones is only counted. Null if it is no JWKS. */
export function keysOfJwks(value: unknown): KeySet | null {
  const set = jwks.safeParse(value)
  if (!set.success) return null
  const keys = set.data.keys.flatMap((each) => keyOfJwk(each) ?? [])
  return { keys, unusable: set.data.keys.length - keys.length }
}

/** The keys of a file: a PEM public key or certificate, a JWK or a JWKS. Throws an Error that says what was expected. */
export function keysOfFile(text: string): readonly VerificationKey[] {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    throw new Error('has a private key: expected only the public one, which is all that verifying needs')
  }
  const keys = text.trimStart().startsWith('{') ? keysOfJson(text) : keysOfPem(text)
  if (keys.length === 0) throw new Error(`has no key that can be used: expected ${KEYS}`)
  return keys
}

const KEYS = 'RSA of at least 2048 bits, P-256, P-384, P-521 or Ed25519, for signatures and without private parts'

function keysOfJson(text: string): readonly VerificationKey[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error('begins as JSON but is none: expected a JWK or a JWKS')
  }
  return keysOfJwks(value)?.keys ?? [keyOfJwk(value) ?? []].flat()
}

function keysOfPem(text: string): readonly VerificationKey[] {
  const blocks = text.match(/-----BEGIN (?:PUBLIC KEY|CERTIFICATE)-----/g) ?? []
  if (blocks.length !== 1) {
    throw new Error(
      `has ${blocks.length} public keys in PEM: expected one (PUBLIC KEY or CERTIFICATE), a JWK or a JWKS`,
    )
  }
  try {
    return [verificationKey(createPublicKey(text), null, undefined) ?? []].flat()
  } catch {
    throw new Error('has a PEM block that cannot be read: expected a public key (SPKI) or an X.509 certificate')
  }
}

function keyOfJwk(value: unknown): VerificationKey | null {
  const read = jwk.safeParse(value)
  if (!read.success) return null
  const { kid, alg } = read.data
  try {
    return verificationKey(createPublicKey({ key: read.data, format: 'jwk' }), kid ?? null, alg)
  } catch {
    return null
  }
}

function verificationKey(key: KeyObject, kid: string | null, alg: string | undefined): VerificationKey | null {
  const usable = new Set(algorithms.filter((each) => suits(each, key) && (alg === undefined || alg === each)))
  if (usable.size === 0) return null
  const spki = key.export({ type: 'spki', format: 'der' })
  const id = createHash('sha256')
    .update(spki)
    .update(JSON.stringify([kid, alg]))
    .digest('base64url')
  return { id, kid, key, algorithms: usable }
}
