import { bind, identifier, type Sql, sql } from '../../clickhouse/index.js'

/** How many companies' rows are read at once: some milliseconds of work, and some hundred kilobytes. */
const COMPANIES = 4_000

/** SELECT of the last id of each so many companies of a snapshot, ascending. */
export function companyPieces(database: string): Sql {
  return sql`
    SELECT max(id) FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM ${identifier(database)}.companies)
    GROUP BY intDiv(place, ${bind.uint32(COMPANIES)}) AS piece ORDER BY piece`
}
