import { bind, type ClickHouse, col, identifier, type Sql, sql } from '../../clickhouse/index.js'

/** So many movies are counted at a time: a median keeps all of its values until it is known. */
const MOVIES_AT_ONCE = 200_000

const LAST_YEAR = 2 ** 16 - 1

/** Consecutive years, both ends included. */
export interface YearRange {
  readonly from: number
  readonly to: number
}

interface CountedYear {
  readonly year: number
  readonly movies: number
}

/** All years that a column can hold, in ranges of about as many movies of a snapshot as are counted at a time. */
export async function yearRanges(ch: ClickHouse, database: string): Promise<YearRange[]> {
  const years = await ch.query(
    sql`SELECT year, count() FROM ${identifier(database)}.serving_movies GROUP BY year ORDER BY year`,
    { year: col.int, movies: col.int },
    { maxExecutionSeconds: 0 },
  )
  return rangesOfAll(years, MOVIES_AT_ONCE)
}

/** Every year is in exactly one range, also one without movies: a table may have rows of it that it should not have. */
export function rangesOfAll(years: readonly CountedYear[], limit: number): YearRange[] {
  const firsts = [0]
  let counted = 0
  for (const { year, movies } of years) {
    if (counted > 0 && counted + movies > limit) {
      firsts.push(year)
      counted = 0
    }
    counted += movies
  }
  return firsts.map((from, index) => ({ from, to: (firsts[index + 1] ?? LAST_YEAR + 1) - 1 }))
}

export function isInYears({ from, to }: YearRange): Sql {
  return sql`year BETWEEN ${bind.uint16(from)} AND ${bind.uint16(to)}`
}
