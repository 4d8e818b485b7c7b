import { createHash } from 'node:crypto'
import { encodeCursor, noCursor, placeOf } from '../../page/cursor.js'
import type { PageInfo } from '../../page/page.type.js'
import { ListedRows, ReadList } from '../../request/listed-rows.js'
import { mapInPieces } from '../../request/map-in-pieces.js'
import type { NumberRange } from '../../request/number-range.js'
import type { RowList } from '../../request/row-list.js'
import { type RowRange, rangesOf } from '../../request/row-texts.js'
import type { Selection } from '../../request/selection.js'
import type { SnapshotReader } from '../../request/snapshot-reader.js'
import type { StatementRows } from '../../request/statement-rows.js'
import { checkFirst } from '../plan/check-plan.js'
import { dimensions } from '../plan/dimensions.js'
import { measuresAmong } from '../plan/measures.js'
import { othersOf, type Plan, totalsOf } from '../plan/plan.js'
import type { StatsPageQuestion } from '../plan/question.js'
import { statsPlan } from '../plan/stats-plan.js'
import { yearSlice } from '../plan/year-slice.js'
import { buildOthers } from '../sql/others.js'
import { readOneGroup } from './keyed-groups.js'
import { readRange } from './ranged-rows.js'
import { type PlanRow, planRowOf, readPlan, readPlanRows, readStatement } from './read-plan.js'
import type { StatsKeys } from './stats-keys.js'
import { emptyStats, type SelectedStats } from './stats-row.js'

const { YEAR } = dimensions

/** Making so many takes a millisecond or two. */
const ROWS_AT_ONCE = 500

/** What `movieStats` answers; a part that was not asked for is absent. */
export interface MovieStatsAnswer {
  readonly rows?: Iterable<SelectedStats>
  readonly totals?: SelectedStats
  readonly others?: readonly SelectedStats[]
  readonly totalGroups?: number
  readonly pageInfo?: PageInfo
}

/** One statement for the rows, one for the totals and one for the others, each only if it is asked for. */
export async function movieStats(
  reader: SnapshotReader,
  keys: StatsKeys,
  args: StatsPageQuestion,
  selection: Selection,
): Promise<MovieStatsAnswer> {
  const asked = rowsPlan(reader, args, selection)
  const [page, totals, others] = await Promise.all([
    ['rows', 'totalGroups', 'pageInfo'].some((name) => selection.has(name))
      ? readPage(reader, keys, asked, args, selection)
      : {},
    selection.has('totals') ? readTotals(reader, asked, selection.under('totals')) : null,
    selection.has('others') ? readOthers(reader, keys, asked, args, selection.under('others')) : null,
  ])
  return { ...page, ...(totals !== null && { totals }), ...(others !== null && { others }) }
}

function rowsPlan(reader: SnapshotReader, args: StatsPageQuestion, selection: Selection): Plan {
  checkFirst(args)
  const offset = args.after === null || args.after === undefined ? 0 : offsetAfter(args.after, reader.snapshot, args)
  return {
    ...statsPlan(args, measuresAmong(selection.under('rows').leaves())),
    page: { limit: args.first + 1, offset },
    countGroups: selection.has('totalGroups'),
  }
}

async function readPage(
  reader: SnapshotReader,
  keys: StatsKeys,
  asked: Plan,
  args: StatsPageQuestion,
  selection: Selection,
) {
  const offset = asked.page?.offset ?? 0
  const { read, ranges, hasMore, groups } = await readRows(reader, keys, asked, args, selection)
  const rows = new ListedRows(read, ranges)
  const cursorAt = (place: number) =>
    rows.length === 0 ? null : encodeCursor({ snapshot: reader.snapshot, list: listOf(args), place: [place] })
  return {
    rows,
    totalGroups: asked.countGroups ? await groups() : 0,
    pageInfo: {
      hasNextPage: hasMore,
      hasPreviousPage: offset > 0,
      startCursor: cursorAt(offset + 1),
      endCursor: cursorAt(offset + rows.length),
    },
  }
}

/** The rows of a page, among those of a list. */
interface PageRows {
  readonly read: ReadList
  readonly ranges: readonly RowRange[]
  readonly hasMore: boolean
  /** How many rows there are on all pages, if they are to be counted. */
  readonly groups: () => Promise<number>
}

async function readRows(
  reader: SnapshotReader,
  keys: StatsKeys,
  asked: Plan,
  { first }: StatsPageQuestion,
  selection: Selection,
): Promise<PageRows> {
  const slice = yearSlice(asked)
  const whole = slice?.ofAllYears ?? asked
  const rows =
    (await readOneGroup(reader, whole)) ?? (await readRange(reader, whole)) ?? (await readPlanRows(reader, whole))
  const list = await keyedRows(rows, keys, asked, selection.under('rows').under('key'))
  const read = new ReadList(list, rows)
  if (slice === null) {
    const shown = { from: 0, to: Math.min(rows.length, first) }
    return { read, ranges: [shown], hasMore: rows.length > first, groups: () => groupsOf(reader, asked, rows) }
  }
  const { offset } = asked.page ?? { offset: 0 }
  const found = [...list.years.keys()].filter((index) => isBetween(list.years[index] ?? 0, slice.years))
  const ranges = rangesOf(found.slice(offset, offset + first))
  return { read, ranges, hasMore: found.length > offset + first, groups: async () => found.length }
}

/** Unknown is in no range. */
function isBetween(year: number, { from, to }: NumberRange): boolean {
  return year !== 0 && year >= from && year <= to
}

/** The rows with their keys, of which only those that are asked for are made. */
function keyedRows(rows: StatementRows, keys: StatsKeys, asked: Plan, selection: Selection): Promise<RowList> {
  return rows.list(`rows ${selection.names.join()}`, async (cells) => {
    const planRow = planRowOf(asked.measures)
    const planRows = cells.map(planRow)
    const { keyOf, bytes } = await keys.reader(asked.dimensions, planRows, selection)
    return {
      years: asked.dimensions.includes(YEAR) ? Uint16Array.from(planRows, (row) => row.number(YEAR) ?? 0) : undefined,
      shape: (row) => {
        const shaped = planRow(row)
        return Object.assign(shaped.stats(), { key: keyOf(shaped) })
      },
      bytes,
    }
  })
}

async function withKeys(keys: StatsKeys, asked: Plan, rows: readonly PlanRow[], selection: Selection) {
  const { keyOf } = await keys.reader(asked.dimensions, rows, selection)
  return mapInPieces(rows, ROWS_AT_ONCE, (row) => Object.assign(row.stats(), { key: keyOf(row) }))
}

/** Every row says it; behind the last one there is none to say it. */
async function groupsOf(reader: SnapshotReader, asked: Plan, rows: StatementRows): Promise<number> {
  if (rows.length > 0 || asked.page?.offset === 0) {
    const [row] = await rows.rows()
    return row === undefined ? 0 : planRowOf(asked.measures)(row).groups
  }
  const [first] = await readPlan(reader, { ...asked, page: { limit: 1, offset: 0 } })
  return first?.groups ?? 0
}

async function readTotals(reader: SnapshotReader, asked: Plan, selection: Selection): Promise<SelectedStats> {
  const measures = measuresAmong(selection.leaves())
  const rows = await readPlan(reader, totalsOf(asked, measures))
  return rows[0]?.stats() ?? emptyStats(measures)
}

/** What is in no row of this page, nor of those before it. */
async function readOthers(
  reader: SnapshotReader,
  keys: StatsKeys,
  asked: Plan,
  { first }: StatsPageQuestion,
  selection: Selection,
) {
  const page = { limit: (asked.page?.offset ?? 0) + first, offset: 0 }
  const measures = measuresAmong(selection.leaves())
  const shown = { ...asked, page }
  const rows = await readStatement(reader, buildOthers(shown, measures, reader.database), measures)
  return withKeys(keys, othersOf(shown, measures), rows, selection.under('key'))
}

/** Rows have no key that is theirs on every page, and a snapshot does not change: their place is their number. */
function offsetAfter(after: string, snapshot: number, args: StatsPageQuestion): number {
  const [offset] = placeOf('after', after, { snapshot, name: listOf(args), keys: 1 })
  if (typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 0) throw noCursor('after')
  return offset
}

/** Names the list that a page is of. */
function listOf({ groupBy, where, having, orderBy, topPerGroup, attribution, dollarsOf }: StatsPageQuestion): string {
  const rows = [groupBy, where ?? null, having ?? [], orderBy ?? [], topPerGroup ?? null]
  const list = JSON.stringify([...rows, attribution, dollarsOf ?? null])
  return createHash('sha256').update(list).digest('base64url').slice(0, 12)
}
