import { errors } from 'jose'

/** Why a token is not taken: for the log, and with nothing of the token in it. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
}

/** What is said in the log of an error of verifying. */
export function reasonOf(error: unknown): string {
  if (error instanceof TokenRefused) return error.message
  if (error instanceof errors.JWTExpired) return 'it has expired'
  if (error instanceof errors.JWTClaimValidationFailed) {
    const { claim, reason } = error
    if (reason === 'missing') return `it has no ${claim}`
    return CLAIM_REASONS[claim] ?? `its ${claim} is not what is expected`
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return 'its algorithm is none of JWT_ALGORITHMS'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'its signature is wrong'
  return 'it is no JWT that can be read'
}

const CLAIM_REASONS: Readonly<Record<string, string>> = {
  iss: 'its issuer is not JWT_ISSUER',
  nbf: 'it is not valid yet',
}
