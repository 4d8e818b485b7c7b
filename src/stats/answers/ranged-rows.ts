import { hash } from 'node:crypto'
import { groupBy } from '../../request/group-by.js'
import type { AnyRows } from '../../request/packed-rows.js'
import type { NumberRange, Query, RangedQuestion } from '../../request/ranged-question.js'
import type { SnapshotReader } from '../../request/snapshot-reader.js'
import type { StatementRows } from '../../request/statement-rows.js'
import type { Plan } from '../plan/plan.js'
import { YEAR_RANGE } from '../plan/year-range-dimension.js'
import { type RangedPlan, rangedPlan } from '../plan/year-ranges.js'
import { columnName } from '../sql/columns.js'
import { buildStatement } from '../sql/statement.js'

/** Stands for whichever years, where those are not meant that are asked for. */
const ANY_YEARS: NumberRange = { from: 1, to: 1 }

/** The page of a plan, read together with the same of other years; null if it has no years, or hangs on other rows. */
export async function readRange(reader: SnapshotReader, asked: Plan): Promise<StatementRows | null> {
  const ranged = rangedPlan(asked)
  if (ranged === null || reader.life.isLarge) return null
  const { text, shape } = buildStatement(ranged.of([ANY_YEARS]), reader.database)
  const question: RangedQuestion = {
    name: hash('sha256', `${text.text}\n${JSON.stringify(text.values)}`, 'base64'),
    read: (ranges, query) => readRanges(ranged, ranges, reader.database, query),
  }
  return reader.readRange(question, ranged.years, Object.keys(shape).length)
}

async function readRanges(
  ranged: RangedPlan,
  ranges: readonly NumberRange[],
  database: string,
  query: Query,
): Promise<readonly AnyRows[]> {
  const [first, ...others] = ranges
  if (first === undefined) return []
  if (others.length === 0) {
    const { text, shape } = buildStatement(ranged.alone(first), database)
    return [await query(text, shape)]
  }
  const { text, shape } = buildStatement(ranged.of(ranges), database)
  const rows = groupBy(await query(text, shape), (row) => row[columnName(YEAR_RANGE)])
  return ranges.map((_, index) => rows.get(index + 1) ?? [])
}
