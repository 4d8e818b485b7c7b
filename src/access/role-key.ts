import type { Role } from './role.js'

const keys = new WeakMap<Role, string>()

/** Equal for roles that get the same answers to the same requests, and for no others. */
export function roleKey(role: Role): string {
  const known = keys.get(role)
  if (known !== undefined) return known
  const { hidden, rule, limits, onlyTrustedDocuments } = role
  const key = JSON.stringify([[...hidden].sort(), rule?.id ?? null, limits.cost, onlyTrustedDocuments])
  keys.set(role, key)
  return key
}
