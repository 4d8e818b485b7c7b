import { queryLimits } from '../../limits/query-limits.js'
import { allPermissions, type Permission } from '../permission.js'
import type { Role, RoleLimits } from '../role.js'
import { hiddenWithout } from './hidden-without.js'

/** What is not said of a role is as much as a server gives at all. */
export const DEFAULT_LIMITS: RoleLimits = {
  cost: queryLimits.cost,
  requestsPerMinute: null,
  statementsAtOnce: null,
  exportedRowsPerHour: null,
}

function builtIn(name: string, ...may: Permission[]): Role {
  return {
    name,
    may: new Set(may),
    hidden: new Set(hiddenWithout(new Set(may))),
    rule: null,
    limits: DEFAULT_LIMITS,
    onlyTrustedDocuments: false,
  }
}

/** Those that need no file. Who asks a server without authentication is an operator. */
export const builtInRoles = {
  viewer: builtIn('viewer', 'query'),
  analyst: builtIn('analyst', 'query', 'export', 'explain'),
  operator: builtIn('operator', ...allPermissions),
} as const satisfies Readonly<Record<string, Role>>
