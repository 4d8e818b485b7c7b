import type { MovieWhere } from '../movie/movie-where.input.js'
import type { Permission } from './permission.js'

/** What those of a role may ask for, how much of it, and of which movies. */
export interface Role {
  readonly name: string
  readonly may: ReadonlySet<Permission>
  /** What of the schema is not there for them, by schema coordinates: `Movie.overview`, `MovieSort.BUDGET`, `Load`. */
  readonly hidden: ReadonlySet<string>
  /** The movies that are there for them; null if all are. */
  readonly rule: RowRule | null
  readonly limits: RoleLimits
  /** Whether they may send trusted documents only. */
  readonly onlyTrustedDocuments: boolean
}

/** Which movies there are for a role: it gets the answers of a snapshot that was loaded from only these. */
export interface RowRule {
  /** Equal for equal rules, and for no others: 16 hexadecimal digits. */
  readonly id: string
  readonly where: MovieWhere
}

/** Each is of one caller, not of all with the role together. */
export interface RoleLimits {
  /** What a query may cost, and how many values an answer may have. */
  readonly cost: number
  /** Null: as many as the caller likes. */
  readonly requestsPerMinute: number | null
  /** Statements that ClickHouse runs for the caller at once; those above wait. Null: as many as there are connections. */
  readonly statementsAtOnce: number | null
  /** Rows of files from /export. Null: as many as the caller likes. */
  readonly exportedRowsPerHour: number | null
}
