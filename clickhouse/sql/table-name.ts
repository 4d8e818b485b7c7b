import { identifier, Sql } from './sql.js'

/** The plain `database.table` of a piece of SQL made of identifiers only: an INSERT's target cannot be a parameter. */
export function tableName(table: Sql): string {
  const name = table.chunks.reduce((text, chunk, index) => `${text}${table.bounds[index - 1]?.value ?? ''}${chunk}`)
  for (const part of name.trim().split('.')) identifier(part)
  return name.trim()
}

/** The same as a piece of SQL, for statements that take no parameter in the place of a table. */
export function writtenOut(table: Sql): Sql {
  return new Sql([tableName(table)], [])
}
