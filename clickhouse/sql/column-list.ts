import { identifier, join, type Sql, sql } from './sql.js'

/** `a, b, c`: what an INSERT fills, or a SELECT takes. */
export function columnList(names: readonly string[]): Sql {
  return join(names.map(identifier), sql`, `)
}
