import type { Caller } from './caller.js'
import { builtInRoles } from './roles/built-in-roles.js'

/** Who asks a server that is open. */
export const anybody: Caller = { name: 'anybody', role: builtInRoles.operator, expiresAt: null }
