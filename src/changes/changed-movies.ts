import { col, columnNamed, identifier, join, type Sql, sql } from '../../clickhouse/index.js'
import { always, kinds } from '../filter/filter-column.js'
import { Keyset } from '../page/keyset.js'

/** What has become of a movie. */
export type ChangeKind = 'added' | 'gone' | 'changed'

/** The databases of two snapshots, and the columns that their movies are compared by. */
export interface Comparison {
  readonly from: string
  readonly to: string
  readonly columns: readonly string[]
}

/** The ids of the movies that something has become of, as a table. */
export function changedMovies(kind: ChangeKind, { from, to, columns }: Comparison): Sql {
  if (kind === 'added') return onlyIn(to, from)
  if (kind === 'gone') return onlyIn(from, to)
  // All of a movie in one value that is short: of a million movies, their texts would not fit into memory.
  const content = sql`sipHash128(toString(tuple(${join(columns.map(columnNamed), sql`, `)})))`
  const contents = (database: string) => sql`SELECT id, ${content} AS content FROM ${moviesOf(database)}`
  return sql`
    (SELECT id FROM (${contents(from)} UNION ALL ${contents(to)})
     GROUP BY id HAVING count() = 2 AND min(content) != max(content))`
}

/** By id. A cursor of another list does not fit. */
export function byMovie(kind: ChangeKind, from: number, to: number): Keyset {
  const id = { column: always(sql`id`, kinds.integer), cell: col.int }
  return new Keyset([{ name: `ID OF ${kind} FROM ${from} TO ${to}`, key: id, direction: 'ASC' }])
}

function onlyIn(database: string, other: string): Sql {
  return sql`(SELECT id FROM ${moviesOf(database)} WHERE id NOT IN (SELECT id FROM ${moviesOf(other)}))`
}

function moviesOf(database: string): Sql {
  return sql`${identifier(database)}.serving_movies`
}
