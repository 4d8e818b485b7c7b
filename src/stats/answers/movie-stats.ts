import { createHash } from 'node:crypto'
import { encodeCursor, noCursor, placeOf } from '../../page/cursor.js'
import type { PageInfo } from '../../page/page.type.js'
import { mapInPieces } from '../../request/map-in-pieces.js'
import type { Selection } from '../../request/selection.js'
import type { SnapshotReader } from '../../request/snapshot-reader.js'
import { checkFirst } from '../plan/check-plan.js'
import { measuresAmong } from '../plan/measures.js'
import { othersOf, type Plan, totalsOf } from '../plan/plan.js'
import type { StatsPageQuestion } from '../plan/question.js'
import { statsPlan } from '../plan/stats-plan.js'
import { buildOthers } from '../sql/others.js'
import { type PlanRow, readPlan, readStatement } from './read-plan.js'
import type { StatsKeys } from './stats-keys.js'
import { emptyStats, type SelectedStats } from './stats-row.js'

/** Making so many takes a millisecond or two. */
const ROWS_AT_ONCE = 500

/** What `movieStats` answers; a part that was not asked for is absent. */
export interface MovieStatsAnswer {
  readonly rows?: readonly SelectedStats[]
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
  const rows = await readPlan(reader, asked)
  const shown = rows.slice(0, args.first)
  const offset = asked.page?.offset ?? 0
  const cursorAt = (place: number) =>
    shown.length === 0 ? null : encodeCursor({ snapshot: reader.snapshot, list: listOf(args), place: [place] })
  return {
    rows: await withKeys(keys, asked, shown, selection.under('rows').under('key')),
    totalGroups: asked.countGroups ? await groupsOf(reader, asked, rows) : 0,
    pageInfo: {
      hasNextPage: rows.length > args.first,
      hasPreviousPage: offset > 0,
      startCursor: cursorAt(offset + 1),
      endCursor: cursorAt(offset + shown.length),
    },
  }
}

async function withKeys(keys: StatsKeys, asked: Plan, rows: readonly PlanRow[], selection: Selection) {
  const keyOf = await keys.reader(asked.dimensions, rows, selection)
  return mapInPieces(rows, ROWS_AT_ONCE, (row) => Object.assign(row.stats(), { key: keyOf(row) }))
}

/** Every row says it; behind the last one there is none to say it. */
async function groupsOf(reader: SnapshotReader, asked: Plan, rows: readonly PlanRow[]): Promise<number> {
  if (rows.length > 0 || asked.page?.offset === 0) return rows[0]?.groups ?? 0
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
