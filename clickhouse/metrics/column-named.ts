import { identifier, type Sql } from '../sql/sql.js'
import { writtenOut } from '../sql/table-name.js'

/** A column or alias by the name that this program has for it, in plain text: a parameter for each would take time. */
export function columnNamed(name: string): Sql {
  return writtenOut(identifier(name))
}
