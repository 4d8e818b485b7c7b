import { isNotThere } from '../connection/database-error.js'
import { col } from '../sql/rows.js'
import { bind, identifier, type Sql, sql } from '../sql/sql.js'
import { subsetDatabase, subsetsOf } from './databases.js'
import type { CatalogSource } from './field-list.js'

/** The movies of a snapshot that a rule lets through, as a database of their own. */
export interface Subset {
  readonly snapshot: number
  /** The rule's name, of hexadecimal digits. */
  readonly rule: string
}

export interface SubsetCounts {
  readonly movies: number
  readonly genres: number
  readonly companies: number
}

/** How much a subset has; null if it has not been made, or not to its end. */
export async function readSubset(source: CatalogSource, { snapshot, rule }: Subset): Promise<SubsetCounts | null> {
  const database = identifier(subsetDatabase(source.prefix, snapshot, rule))
  try {
    const rows = await source.query(sql`SELECT movies, genres, companies FROM ${database}.counts`, {
      movies: col.int,
      genres: col.int,
      companies: col.int,
    })
    return rows[0] ?? null
  } catch (error) {
    if (isNotThere(error)) return null
    throw error
  }
}

/** The databases of all subsets of a snapshot, whole or not. */
export async function subsetDatabases(source: CatalogSource, snapshot: number): Promise<string[]> {
  const start: Sql = sql`${bind.string(subsetsOf(source.prefix, snapshot))}`
  const rows = await source.query(
    sql`SELECT name FROM system.databases WHERE startsWith(name, ${start}) ORDER BY name`,
    {
      name: col.string,
    },
  )
  return rows.map(({ name }) => name)
}
