import { z } from 'zod'
import type { WrongVariable } from '../../clickhouse/index.js'
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

/** What is wrong with who may ask, and where from, taken together; nothing, if nothing is. */
export function problemsOfAccess({
  auth,
  hasJwt,
  hasRoles,
  host,
}: {
  readonly auth: AccessConfig['auth']
  readonly hasJwt: boolean
  readonly hasRoles: boolean
  readonly host: string
}): WrongVariable[] {
  if (isRequired(auth, hasJwt)) return []
  if (auth === 'open' && (hasJwt || hasRoles)) {
    const other = hasJwt ? 'JWT_ISSUER' : 'ROLES'
    const wrong = `is "open": expected no ${other} beside it, which is for servers that ask who comes. Leave out one of the two`
    return [{ variable: 'AUTH', wrong }]
  }
  if (hasRoles) {
    const wrong =
      'is set: expected AUTH=required beside it, or JWT_ISSUER and its like, since otherwise nobody has a role'
    return [{ variable: 'ROLES', wrong }]
  }
  if (auth === 'open' || LOOPBACK.test(host)) return []
  const wrong =
    `is "${host}": expected an address of this machine alone, as 127.0.0.1, where nobody is asked who they are. ` +
    'Set AUTH=required and make keys (npx reelhouse keys create --name app --role analyst), or JWT_ISSUER and its ' +
    'like; or AUTH=open, to serve whoever comes'
  return [{ variable: 'HOST', wrong }]
}

export function isRequired(auth: AccessConfig['auth'], hasJwt: boolean): boolean {
  return auth === 'required' || (auth === null && hasJwt)
}
