import { readFileSync } from 'node:fs'
import { splitStatements } from '../tables/run-script.js'

/** The columns that a committed script creates a table with, by the table's name. */
export function createdColumns(script: string, table: string): ReadonlySet<string> {
  const text = readFileSync(new URL(`../tables/${script}`, import.meta.url), 'utf8')
  const created = splitStatements(text).find((statement) =>
    statement.startsWith(`CREATE TABLE {db:Identifier}.${table}\n`),
  )
  const [, columns = ''] = /^[^(]*\(\n([\s\S]*?)\n\)/.exec(created ?? '') ?? []
  const names = columns.split('\n').flatMap((line) => /^ {4}([a-z_0-9]+) +[A-Z]/.exec(line)?.[1] ?? [])
  if (names.length === 0) throw new Error(`expected ${script} to create the table ${table}, found no columns of it`)
  return new Set(names)
}
