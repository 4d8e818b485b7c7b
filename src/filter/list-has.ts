import { bind, type Sql, sql } from '../../clickhouse/index.js'
import type { NumberRange } from '../request/number-range.js'

/** Whether a list of ids has one of some ids. One alone can use a skip index; of many, each element is looked up once. */
export function listHasOneOf(list: Sql, ids: readonly number[]): Sql {
  const [id, ...others] = ids
  if (id !== undefined && others.length === 0) return sql`has(${list}, ${bind.uint32(id)})`
  return sql`arrayExists(element -> element IN ${bind.uint32s(ids)}, ${list})`
}

/** Whether a list of ids has one of those from one to another. */
export function listHasWithin(list: Sql, { from, to }: NumberRange): Sql {
  return sql`arrayExists(element -> element BETWEEN ${bind.uint32(from)} AND ${bind.uint32(to)}, ${list})`
}
