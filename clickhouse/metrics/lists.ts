import { type Sql, sql } from '../sql/sql.js'
import { columnNamed } from './column-named.js'

/** A list of a movie that rows can be made for each member of; one row stands for a movie whose list is empty. */
export interface List {
  /** The column with the list. */
  readonly column: string
  /** The column with one member of it, in rows that are made for each. */
  readonly member: string
  /** What stands in for a member where the list is empty. */
  readonly none: 0 | ''
}

/** Those that tables of metrics have rows for the members of. */
export const lists = {
  genres: { column: 'genre_ids', member: 'genre_id', none: 0 },
  companies: { column: 'company_ids', member: 'company_id', none: 0 },
} as const satisfies Readonly<Record<string, List>>

export const listOfMember = (member: string): List | undefined =>
  Object.values(lists).find((list) => list.member === member)

/** In a SELECT, makes a row for each member. */
export function eachMember({ column, member, none }: List): Sql {
  const list = columnNamed(column)
  return sql`arrayJoin(if(empty(${list}), ${none === 0 ? sql`[0]` : sql`['']`}, ${list})) AS ${columnNamed(member)}`
}

/** How many rows those are of a movie: the equal parts that it falls into. */
export function memberCount({ column }: List): Sql {
  return sql`greatest(length(${columnNamed(column)}), 1)`
}
