import { z } from 'zod'
import { wrongValue } from '../../clickhouse/settings.js'

export interface AccessConfig {
  /** Whether those who ask have to say who they are; null where nothing says so. */
  readonly auth: 'open' | 'required' | null
  /** The file with the roles; null if there is none. */
  readonly roles: string | null
  /** The file with the trusted documents; null if there is none. */
  readonly trustedDocuments: string | null
}

/** Who may ask. */
export const accessSettings = z
  .object({
    AUTH: z.enum(['open', 'required'], { error: ({ input }) => wrongValue(input, 'open or required') }).optional(),
    ROLES: z.string().optional(),
    TRUSTED_DOCUMENTS: z.string().optional(),
  })
  .transform(
    ({ AUTH, ROLES, TRUSTED_DOCUMENTS }): AccessConfig => ({
      auth: AUTH ?? null,
      roles: ROLES ?? null,
      trustedDocuments: TRUSTED_DOCUMENTS ?? null,
    }),
  )

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i

/** What is wrong with who may ask, and where from, taken together; null if nothing is. */
export function problemOfAccess({
  auth,
  hasJwt,
  hasRoles,
  host,
}: {
  readonly auth: AccessConfig['auth']
  readonly hasJwt: boolean
  readonly hasRoles: boolean
  readonly host: string
}): string | null {
  if (auth === 'open' && (hasJwt || hasRoles)) {
    const other = hasJwt ? 'JWT_ISSUER' : 'ROLES'
    return `AUTH is "open": expected no ${other} beside it, which is for servers that ask who comes. Leave out one of the two.`
  }
  if (isRequired(auth, hasJwt) || auth === 'open') return null
  if (hasRoles)
    return 'ROLES is set: expected AUTH=required, or JWT_ISSUER and its like, since otherwise nobody has a role.'
  if (LOOPBACK.test(host)) return null
  return (
    `HOST is "${host}": expected an address of this machine alone, as 127.0.0.1, since anybody could ask. ` +
    'Set AUTH=required and make keys (npm run reelhouse -- keys create --name app --role analyst), ' +
    'or JWT_ISSUER and its like; or, to serve everybody, AUTH=open.'
  )
}

export function isRequired(auth: AccessConfig['auth'], hasJwt: boolean): boolean {
  return auth === 'required' || (auth === null && hasJwt)
}
