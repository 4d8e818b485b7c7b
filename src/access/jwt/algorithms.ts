import type { KeyObject } from 'node:crypto'

/** What tokens may be signed by: only algorithms whose verifying key is public. */
export const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
] as const

export type Algorithm = (typeof algorithms)[number]

export function isAlgorithm(name: unknown): name is Algorithm {
  return algorithms.some((known) => known === name)
}

const CURVES: Readonly<Record<string, string>> = { ES256: 'prime256v1', ES384: 'secp384r1', ES512: 'secp521r1' }

/** RFC 7518 wants at least this of RS and PS. */
const MIN_RSA_BITS = 2048

/** Whether the algorithm can be used with a key of this type, curve and size. */
export function suits(algorithm: Algorithm, { asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  switch (asymmetricKeyType) {
    case 'rsa':
      return /^[RP]S/.test(algorithm) && (asymmetricKeyDetails?.modulusLength ?? 0) >= MIN_RSA_BITS
    case 'ec':
      return CURVES[algorithm] !== undefined && CURVES[algorithm] === asymmetricKeyDetails?.namedCurve
    case 'ed25519':
      return algorithm === 'EdDSA' || algorithm === 'Ed25519'
    default:
      return false
  }
}
