import type { Sql } from '../../clickhouse/index.js'

/** The table that a statement was planned to read, and why that one. */
export interface Origin {
  readonly source: string
  readonly why: string
}

const origins = new WeakMap<Sql, () => Origin>()

/** The same statement, of which `origin` tells on demand how it was planned. */
export function withOrigin(statement: Sql, origin: () => Origin): Sql {
  origins.set(statement, origin)
  return statement
}

/** Null for a statement that nobody planned: it reads the only table that has what is asked for. */
export function originOf(statement: Sql): Origin | null {
  return origins.get(statement)?.() ?? null
}
