/** A table that plans can be answered from. What it can tell follows from its columns. */
export interface Source {
  readonly table: string
  /** The file with its SQL. */
  readonly script: string
  readonly columns: ReadonlySet<string>
  /** The columns that its rows are sorted by; of groups, what tells them apart. */
  readonly sortedBy: readonly string[]
  /** What its rows are: each a movie, or a member of a list of it; or many movies, whose metrics it has. */
  readonly rows: 'movies' | 'groups'
}
