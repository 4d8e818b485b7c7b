import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { wholeNumber, wrongValue } from '../../../clickhouse/settings.js'
import { type Algorithm, algorithms, isAlgorithm } from './algorithms.js'
import { keysOfFile, type VerificationKey } from './verification-key.js'

export interface JwtConfig {
  /** Where the keys are: those of a file, or those that a server has at the time. */
  readonly keys: { readonly url: string } | { readonly ofFile: readonly VerificationKey[] }
  readonly issuer: string
  /** A token is for us if it is for one of these. */
  readonly audiences: readonly string[]
  readonly audienceClaim: string
  readonly algorithms: readonly Algorithm[]
  readonly roleClaim: string
  readonly clockSkewSeconds: number
}

const jwksUrl = z.string().refine(isJwksUrl, {
  error: ({ input }) => wrongValue(input, 'an https URL without a user, or http on this machine (localhost)'),
})

function isJwksUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i

const keyFile = z.string().transform((path, context): readonly VerificationKey[] => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    context.addIssue(wrongValue(path, `a file that can be read (${error instanceof Error ? error.message : error})`))
    return z.NEVER
  }
  try {
    return keysOfFile(text)
  } catch (error) {
    context.addIssue(`is "${path}", which ${error instanceof Error ? error.message : error}`)
    return z.NEVER
  }
})

const algorithmList = z.string().transform((list, context): readonly Algorithm[] => {
  const names = items(list)
  if (names.length === 0) context.addIssue(wrongValue(list, ALGORITHMS))
  return names.flatMap((name) => {
    if (isAlgorithm(name)) return name
    context.addIssue(wrongValue(name, `${ALGORITHMS}${whyNot(name)}`))
    return []
  })
})

const ALGORITHMS = `names with commas between them out of ${algorithms.join(', ')}`

function whyNot(name: string): string {
  if (/^none$/i.test(name)) return '. Tokens by "none" are signed by nobody: anyone could write them'
  if (/^HS/i.test(name)) {
    return '. HS algorithms sign by the key that verifies: who knows the public key could write tokens'
  }
  return ''
}

const audiences = z.string().transform((list, context): readonly string[] => {
  const names = items(list)
  if (names.length === 0) context.addIssue(wrongValue(list, 'audiences with commas between them'))
  return names
})

function items(list: string): string[] {
  return list.split(',').flatMap((item) => item.trim() || [])
}

/** Which JWTs are taken; null where nothing says so. */
export const jwtSettings = z
  .object({
    JWT_JWKS_URL: jwksUrl.optional(),
    JWT_PUBLIC_KEY_FILE: keyFile.optional(),
    JWT_ISSUER: z.string().optional(),
    JWT_AUDIENCE: audiences.optional(),
    JWT_AUDIENCE_CLAIM: z.string().optional(),
    JWT_ALGORITHMS: algorithmList.optional(),
    JWT_ROLE_CLAIM: z.string().optional(),
    JWT_CLOCK_SKEW_SECONDS: wholeNumber(0, 300).optional(),
  })
  .transform((set, context): JwtConfig | null => {
    if (Object.values(set).every((value) => value === undefined)) return null
    const { JWT_JWKS_URL: url, JWT_PUBLIC_KEY_FILE: ofFile, JWT_ISSUER: issuer, JWT_AUDIENCE: audience } = set
    const wrong = (variable: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [variable], message })
    }
    if (url === undefined && ofFile === undefined) {
      wrong('JWT_JWKS_URL', 'is not set: expected the URL of the keys of tokens, or JWT_PUBLIC_KEY_FILE')
    }
    if (url !== undefined && ofFile !== undefined) {
      wrong('JWT_JWKS_URL', 'is set beside JWT_PUBLIC_KEY_FILE: expected one of the two')
    }
    if (issuer === undefined) wrong('JWT_ISSUER', 'is not set: expected what tokens have in their claim iss')
    if (audience === undefined) {
      wrong('JWT_AUDIENCE', 'is not set: expected what tokens for this server have in their claim aud')
    }
    const keys = url !== undefined ? { url } : ofFile !== undefined ? { ofFile } : undefined
    if (keys === undefined || issuer === undefined || audience === undefined) return z.NEVER
    const chosen = set.JWT_ALGORITHMS ?? DEFAULT_ALGORITHMS
    if (ofFile?.every((key) => !chosen.some((each) => key.algorithms.has(each)))) {
      wrong('JWT_ALGORITHMS', `has none that suits the key of JWT_PUBLIC_KEY_FILE: ${chosen.join(', ')}`)
    }
    return {
      keys,
      issuer,
      audiences: audience,
      audienceClaim: set.JWT_AUDIENCE_CLAIM ?? 'aud',
      algorithms: chosen,
      roleClaim: set.JWT_ROLE_CLAIM ?? 'role',
      clockSkewSeconds: set.JWT_CLOCK_SKEW_SECONDS ?? 30,
    }
  })

const DEFAULT_ALGORITHMS: readonly Algorithm[] = ['RS256', 'ES256', 'EdDSA', 'PS256']
