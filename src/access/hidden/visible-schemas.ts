import type { GraphQLSchema } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Role } from '../role.js'
import { visibleSchema } from './visible-schema.js'

/** There are as many as roles see different things; those of roles that were changed go. */
const MAX_SCHEMAS = 50

/** The schema as each role sees it: one for all that see the same. */
export class VisibleSchemas {
  readonly #schemas = new LRUCache<string, GraphQLSchema>({ max: MAX_SCHEMAS })
  readonly #ofRole = new WeakMap<Role, GraphQLSchema>()
  readonly #hidden = new WeakMap<GraphQLSchema, ReadonlySet<string>>()

  constructor(readonly whole: GraphQLSchema) {}

  of(role: Role): GraphQLSchema {
    const known = this.#ofRole.get(role)
    if (known !== undefined) return known
    const schema = this.#without(role.hidden)
    this.#ofRole.set(role, schema)
    return schema
  }

  /** What a schema of this lacks, by schema coordinates. */
  lacking(schema: GraphQLSchema): ReadonlySet<string> {
    return this.#hidden.get(schema) ?? new Set()
  }

  #without(hidden: ReadonlySet<string>): GraphQLSchema {
    if (hidden.size === 0) return this.whole
    const key = [...hidden].sort().join()
    const known = this.#schemas.get(key)
    if (known !== undefined) return known
    const schema = visibleSchema(this.whole, hidden)
    this.#schemas.set(key, schema)
    this.#hidden.set(schema, hidden)
    return schema
  }
}
