import { bind, type ClickHouse, col, type Sql, sql } from '../../clickhouse/index.js'

/**
 * So many movies are sorted and written at a time, which bounds the memory of a load, whatever the size of the drop. A
 * drop of the usual size is written at once, since every further time makes parts that have to be merged.
 */
const ROWS_AT_ONCE = 20_480
const ROWS_OF_ALL = 65_536

interface Month {
  readonly year: number
  readonly month: number
}

export interface CountedMonth extends Month {
  readonly rows: number
}

/** Consecutive months, both ends included. */
export interface MonthRange {
  readonly from: Month
  readonly to: Month
}

/** The months of a table in their order, each with how many rows it has. */
export function monthsOf(ch: ClickHouse, table: Sql): Promise<CountedMonth[]> {
  return ch.query(
    sql`SELECT year, month, count() FROM ${table} GROUP BY year, month ORDER BY year, month`,
    { year: col.int, month: col.int, rows: col.int },
    { maxExecutionSeconds: 0 },
  )
}

/** Months in ranges of about as many rows as are written at a time. Every month is in one of them. */
export function rangesOf(months: readonly CountedMonth[]): MonthRange[] {
  const total = months.reduce((sum, { rows }) => sum + rows, 0)
  const limit = total > ROWS_OF_ALL ? ROWS_AT_ONCE : ROWS_OF_ALL
  const ranges: (MonthRange & { rows: number })[] = []
  for (const { rows, ...month } of months) {
    const last = ranges.at(-1)
    if (last === undefined || last.rows + rows > limit) ranges.push({ from: month, to: month, rows })
    else ranges[ranges.length - 1] = { from: last.from, to: month, rows: last.rows + rows }
  }
  return ranges
}

/** The rows of a range. The years alone are what an index can use. */
export function isWithin({ from, to }: MonthRange): Sql {
  return sql`
    year BETWEEN ${bind.uint16(from.year)} AND ${bind.uint16(to.year)}
    AND (year > ${bind.uint16(from.year)} OR month >= ${bind.uint8(from.month)})
    AND (year < ${bind.uint16(to.year)} OR month <= ${bind.uint8(to.month)})`
}
