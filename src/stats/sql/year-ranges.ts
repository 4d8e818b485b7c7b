import { bind, type Sql, sql } from '../../../clickhouse/index.js'
import type { NumberRange } from '../../request/number-range.js'
import { YEAR_RANGE } from '../plan/year-range-dimension.js'

/** Of years as they are stored; an unknown one is 0, and in no range. */
const FIRST = 1
const LAST = 2 ** 16 - 1

/** The first year that may be meant; behind the last one if none is. */
const least = ({ from }: NumberRange): number => Math.min(Math.max(from, FIRST), LAST + 1)

/** The last year that may be meant; before the first one if none is. */
const most = ({ to }: NumberRange): number => Math.max(Math.min(to, LAST), FIRST - 1)

/** ARRAY JOIN: each row once for each range that its year is in, with the range's place. */
export function eachRange(ranges: readonly NumberRange[]): Sql {
  const places = bind.uint32s(ranges.map((_, index) => index + 1))
  return sql`
    ARRAY JOIN arrayFilter(
      (place, least, most) -> year BETWEEN least AND most,
      ${places}, ${bind.uint32s(ranges.map(least))}, ${bind.uint32s(ranges.map(most))}
    ) AS ${YEAR_RANGE.group}`
}

/** What leaves the rows of other years unread. */
export function withinAny(ranges: readonly NumberRange[]): Sql {
  return sql`year BETWEEN ${bind.uint32(Math.min(...ranges.map(least)))} AND ${bind.uint32(Math.max(...ranges.map(most)))}`
}
