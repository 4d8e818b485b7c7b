import type { Role } from './role.js'

/** Who asks. */
export interface Caller {
  /** What stands in logs: `key:app`, `jwt:alice@example.com`, or `anonymous`. */
  readonly name: string
  readonly role: Role
  /** When what it came with is no longer valid, in milliseconds since 1970; null if it always is. */
  readonly expiresAt: number | null
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null before it is known, and where nobody has to say who they are. */
    caller: Caller | null
  }
}
