import { createHash } from 'node:crypto'
import type { JWTPayload } from 'jose'
import { TokenRefused } from './token-refused.js'

/** Who a token is of. */
export interface JwtIdentity {
  readonly name: string
  /** All that the claim says; which of them there are is not known here. */
  readonly roles: readonly string[]
  /** In milliseconds since 1970, with the clock skew. */
  readonly expiresAt: number
}

/** What a name is of at most, in characters. */
const MAX_NAME = 100

/** Whom the token names: a user, or else the program that it was issued to. Throws TokenRefused if nobody. */
export function nameOf({ sub, client_id: clientId, azp }: JWTPayload): string {
  const name = [sub, clientId, azp].find((each): each is string => typeof each === 'string' && each !== '')
  if (name === undefined) throw new TokenRefused('it has no sub, client_id or azp')
  if (name.length <= MAX_NAME && !NOT_PRINTABLE.test(name)) return name
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16)
  return `${printable(name, MAX_NAME - hash.length - 1)}~${hash}`
}

const NOT_PRINTABLE = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/u

/** So much of a text as may stand in a log. */
export function printable(text: string, length: number): string {
  return text.slice(0, length).replace(new RegExp(NOT_PRINTABLE, 'gu'), '?')
}

/** The claim of this name, or what the parts between the dots lead to. */
export function claimOf(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name]
  return name.split('.').reduce<unknown>((value, part) => {
    const isInside = typeof value === 'object' && value !== null && Object.hasOwn(value, part)
    return isInside ? Reflect.get(value, part) : undefined
  }, payload)
}

/** The texts of a claim that is one or a list of them. */
export function textsOf(claim: unknown): readonly string[] {
  return [claim].flat().filter((each) => typeof each === 'string')
}
