import { readFile } from 'node:fs/promises'
import type { ClickHouse, StatementOptions } from '../connection/client.js'
import { identifier, Sql } from '../sql/sql.js'
import { writtenOut } from '../sql/table-name.js'

/**
 * Runs the statements of a script that lies beside this file, e.g. `020_movies.sql`, one after the other. Each
 * `{name:Identifier}` in it stands for one of `databases`; a script that names another one is refused before it runs.
 */
export async function runScript(
  clickhouse: ClickHouse,
  name: string,
  databases: Readonly<Record<string, string>>,
  options: StatementOptions = {},
): Promise<void> {
  const script = await readFile(new URL(name, import.meta.url), 'utf8')
  const statements = splitStatements(script).map((statement) => nameDatabases(statement, databases, name))
  for (const statement of statements) await clickhouse.command(statement, options)
}

const TOKEN = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|`(?:[^`\\]|\\[\s\S])*`|[\s\S]/g

/** The statements of a script, without comments; a `;` inside a string or a comment ends nothing. */
export function splitStatements(script: string): string[] {
  const statements = ['']
  for (const [token] of script.matchAll(TOKEN)) {
    if (token === ';') statements.push('')
    else if (token.startsWith('--') || token.startsWith('/*')) statements.push(`${statements.pop()} `)
    else statements.push(`${statements.pop()}${token}`)
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '')
}

/** Written out: ClickHouse would keep a parameter in a view as a parameter of the view. */
function nameDatabases(statement: string, databases: Readonly<Record<string, string>>, script: string): Sql {
  const text = statement.replace(/\{(\w+):Identifier\}/g, (_, name: string) => {
    const database = databases[name]
    if (database === undefined) {
      throw new RangeError(`${script} names {${name}:Identifier}: expected one of ${Object.keys(databases).join(', ')}`)
    }
    return writtenOut(identifier(database)).text
  })
  return new Sql([text], [])
}
