import { hash } from 'node:crypto'
import { col, columnNamed, identifier, sql } from '../../../clickhouse/index.js'
import { groupBy } from '../../request/group-by.js'
import type { NumberRange } from '../../request/number-range.js'
import type { AnyRows } from '../../request/packed-rows.js'
import type { Leaders, Query, RangedQuestion } from '../../request/ranged-question.js'
import type { SnapshotReader } from '../../request/snapshot-reader.js'
import type { StatementRows } from '../../request/statement-rows.js'
import type { GroupFilter } from '../plan/group-filter.js'
import type { Plan } from '../plan/plan.js'
import { YEAR_RANGE } from '../plan/year-range-dimension.js'
import { type LeadersPlan, type RangedPlan, rangedPlan } from '../plan/year-ranges.js'
import { columnName } from '../sql/columns.js'
import { buildStatement } from '../sql/statement.js'
import { numberOf } from './read-plan.js'

/** What stands in the tables for movies of no company. */
const NO_COMPANY = 0

/** All rows of a smaller table are aggregated in less time than so many ids are looked for. */
const WORTH_LEADERS = 150_000

/** Stands for whichever years, where those are not meant that are asked for. */
const ANY_YEARS: NumberRange = { from: 1, to: 1 }

/** The page of a plan, read together with the same of other years; null if it has no years, or hangs on other rows. */
export async function readRange(reader: SnapshotReader, asked: Plan): Promise<StatementRows | null> {
  const ranged = rangedPlan(asked)
  if (ranged === null || reader.life.isLarge) return null
  const { database } = reader // the question outlives the request
  const { text } = buildStatement(ranged.of([ANY_YEARS]), database)
  const { leaders } = ranged
  const question: RangedQuestion = {
    name: hash('sha256', `${text.text}\n${JSON.stringify(text.values)}`, 'base64'),
    textOf: (range) => buildStatement(ranged.alone(range), database).text,
    leaders: leaders && ((query) => readLeaders(leaders, database, query)),
    read: (ranges, query, known) => readRanges(ranged, ranges, database, query, known),
  }
  return reader.readRange(question, ranged.years)
}

/** The rows of each range. Those that have not all of theirs among the leaders for sure are read again, among all. */
export async function readRanges(
  ranged: RangedPlan,
  ranges: readonly NumberRange[],
  database: string,
  query: Query,
  leaders: Leaders | null,
): Promise<readonly AnyRows[]> {
  if (ranged.leaders === null || leaders === null) return readTogether(ranged, ranges, null, database, query)
  const { measure, dimension, rows: wanted } = ranged.leaders
  const found = await readTogether(ranged, ranges, { dimension, ids: leaders.ids }, database, query)
  const isSure = (rows: AnyRows): boolean => {
    if (leaders.others === null) return true
    const last = rows[wanted - 1]?.[columnName(measure)]
    return typeof last === 'number' && last > leaders.others
  }
  const unsure = ranges.filter((_, index) => !isSure(found[index] ?? []))
  if (unsure.length === 0) return found
  const again = await readTogether(ranged, unsure, null, database, query)
  return ranges.map((range, index) => again[unsure.indexOf(range)] ?? found[index] ?? [])
}

async function readTogether(
  ranged: RangedPlan,
  ranges: readonly NumberRange[],
  among: GroupFilter | null,
  database: string,
  query: Query,
): Promise<readonly AnyRows[]> {
  const [first, ...others] = ranges
  if (first === undefined) return []
  if (others.length === 0) {
    const { text, shape } = buildStatement({ ...ranged.alone(first), among }, database)
    return [await query(text, shape)]
  }
  const { text, shape } = buildStatement({ ...ranged.of(ranges), among }, database)
  const rows = groupBy(await query(text, shape), (row) => row[columnName(YEAR_RANGE)])
  return ranges.map((_, index) => rows.get(index + 1) ?? [])
}

/** Null where the table has fewer rows than make it worth the while. */
export async function readLeaders(
  { plan, dimension, measure }: LeadersPlan,
  database: string,
  query: Query,
  leastRows = WORTH_LEADERS,
): Promise<Leaders | null> {
  const { source, text, shape } = buildStatement(plan, database)
  const table = sql`${identifier(database)}.${columnNamed(source.table)}`
  const [counted] = await query(sql`SELECT count() FROM ${table}`, { rows: col.int })
  if (counted === undefined || counted.rows < leastRows) return null
  const rows = (await query(text, shape)).map((row) => ({
    id: numberOf(row[columnName(dimension)]),
    value: numberOf(row[columnName(measure)]),
  }))
  const limit = plan.page?.limit ?? 0
  const last = rows.length < limit ? undefined : rows.pop()
  return { ids: rows.map(({ id }) => id ?? NO_COMPANY), others: last === undefined ? null : (last.value ?? 0) }
}
