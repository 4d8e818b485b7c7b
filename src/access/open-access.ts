import type { GraphQLSchema } from 'graphql'
import { ConfigError } from '../../clickhouse/index.js'
import type { AccessConfig } from './access-settings.js'
import { anybody } from './anybody.js'
import { Authenticator, type Identity } from './authenticator.js'
import type { Caller } from './caller.js'
import { RoleFileError } from './roles/role-file.js'
import { RoleStore } from './roles/role-store.js'
import { TrustedDocuments } from './trusted-documents.js'

export interface AccessOptions extends AccessConfig {
  /** Whether those who ask have to say who they are. */
  readonly isRequired: boolean
  /** The whole one, which roles are held against. */
  readonly schema: GraphQLSchema
  readonly findKey: (key: string) => Promise<Identity | null>
  /** Null where no tokens are taken. */
  readonly verifyToken: ((token: string) => Promise<Identity>) | null
}

/** Who may ask what. */
export interface Access {
  readonly roles: RoleStore
  readonly trustedDocuments: TrustedDocuments | null
  /** Of the header `authorization`, and the address that it came from. */
  authenticate(authorization: string | undefined, address: string): Caller | Promise<Caller>
  /** The same of somebody who was let in before: where it fails now, that is no failed attempt. */
  check(authorization: string | undefined): Promise<Caller>
}

/** Reads the files that say who may ask what; rejects with a ConfigError that tells what is wrong with them. */
export async function openAccess(options: AccessOptions): Promise<Access> {
  const { isRequired, schema, findKey, verifyToken } = options
  const hasTrustedDocuments = options.trustedDocuments !== null
  const [trustedDocuments, roles] = await allOf(
    trustedDocumentsOf(options.trustedDocuments),
    rolesOf(options.roles, { schema, hasTrustedDocuments }),
  )
  const authenticator = new Authenticator({
    findKey: async (key) => named('key', await findKey(key)),
    verifyToken: verifyToken && (async (token) => named('jwt', await verifyToken(token))),
    findRole: (name) => roles.find(name),
  })
  return {
    roles,
    trustedDocuments,
    authenticate: isRequired
      ? (authorization, address) => authenticator.authenticate(authorization, address)
      : () => anybody,
    check: isRequired ? (authorization) => authenticator.check(authorization) : async () => anybody,
  }
}

/** Both, or what is wrong with either. */
async function allOf<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  const outcomes = await Promise.allSettled([one, other])
  const reasons: unknown[] = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  const wrong = reasons.flatMap((reason) => (reason instanceof ConfigError ? reason.variables : []))
  if (wrong.length > 0) throw new ConfigError(wrong)
  return [await one, await other]
}

async function rolesOf(path: string | null, options: Parameters<typeof RoleStore.open>[1]): Promise<RoleStore> {
  try {
    return await RoleStore.open(path, options)
  } catch (error) {
    const wrong = error instanceof RoleFileError ? error.problems : [messageOf(error)]
    throw new ConfigError(wrong.map((each) => ({ variable: 'ROLES', wrong: `is "${path}": ${each}` })))
  }
}

async function trustedDocumentsOf(path: string | null): Promise<TrustedDocuments | null> {
  try {
    return path === null ? null : await TrustedDocuments.open(path)
  } catch (error) {
    throw new ConfigError([{ variable: 'TRUSTED_DOCUMENTS', wrong: `is "${path}": ${messageOf(error)}` }])
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A key and a token of the same name are two callers. */
function named<Known extends Identity | null>(kind: 'key' | 'jwt', identity: Known): Known {
  return identity === null ? identity : { ...identity, name: `${kind}:${identity.name}` }
}
