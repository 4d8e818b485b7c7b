import type { IntRange } from '../../filter/int-range.input.js'
import { dollarsOf } from '../../money/dollars-of.js'
import type { MovieGroup } from '../../movie/movie-group.js'
import type { MovieWhere } from '../../movie/movie-where.input.js'
import { groupBy } from '../../request/group-by.js'
import { ListedRows, ReadList } from '../../request/listed-rows.js'
import { Loaders } from '../../request/loaders.js'
import type { AnyRow } from '../../request/row-list.js'
import type { RowRange } from '../../request/row-texts.js'
import type { Selection } from '../../request/selection.js'
import type { SnapshotReader } from '../../request/snapshot-reader.js'
import type { StatementRows } from '../../request/statement-rows.js'
import { checkYears, isWithin } from '../plan/check-plan.js'
import type { Dimension } from '../plan/dimension.js'
import { dimensions } from '../plan/dimensions.js'
import { type Measure, measuresAmong } from '../plan/measures.js'
import { plan } from '../plan/plan.js'
import type { AggregatesQuestion, YearlyQuestion } from '../plan/question.js'
import { buildStatement } from '../sql/statement.js'
import { keyedGroups, readKeyedGroups } from './keyed-groups.js'
import { planRowOf } from './read-plan.js'
import { emptyStats, type SelectedStats } from './stats-row.js'

const DIMENSIONS = { genre: dimensions.GENRE, company: dimensions.COMPANY } as const

/** The rows of one group among those of several: by year, ascending, unknown last. */
interface GroupRows {
  readonly read: ReadList
  readonly range: RowRange
}

/** The aggregates of single genres and companies; of several of them, asked alike, in one statement. */
export class GroupStats {
  readonly #rows: Loaders<GroupRows>

  constructor(private readonly reader: SnapshotReader) {
    this.#rows = new Loaders(reader.life)
  }

  /** One row for each year with a movie, ascending; unknown is last. */
  async yearly(group: MovieGroup, { years, ...asked }: YearlyQuestion, selection: Selection): Promise<ListedRows> {
    checkYears(years)
    const measures = measuresAmong(selection.leaves())
    const areAlone = measures.every(({ beside }) => beside === null)
    const where = whereWithin(asked.where ?? (areAlone ? null : {}), years)
    const rows = await this.#read(group, [dimensions.YEAR], { ...asked, where }, measures)
    return new ListedRows(rows.read, [yearsWithin(rows, years)])
  }

  /** Over all years. */
  async totals(group: MovieGroup, asked: AggregatesQuestion, selection: Selection): Promise<SelectedStats> {
    const measures = measuresAmong(selection.leaves())
    const { read, range } = await this.#read(group, [], asked, measures)
    const [totals] = await new ListedRows(read, [range]).objects()
    return totals ?? emptyStats(measures)
  }

  #read(
    { kind, id }: MovieGroup,
    further: readonly Dimension[],
    { where = null, ...question }: AggregatesQuestion,
    measures: readonly Measure[],
  ): Promise<GroupRows> {
    const dimension = DIMENSIONS[kind]
    const asked = { ...question, dollarsOf: dollarsOf(question) }
    const paths = measures.map(({ path }) => path)
    const alike = JSON.stringify([kind, further.length, where, asked, paths])
    return this.#rows.load(alike, id, async (ids) => {
      const groupFilter = { dimension, ids: [...ids].sort((a, b) => a - b) }
      const orderBy = further.map((by) => ({ by, direction: 'ASC' }) as const)
      // Which group a row is of needs no saying where there is one, unless its movies are shared with others.
      const isAlone = ids.length === 1 && asked.attribution === 'FULL'
      const grouped = isAlone ? further : [dimension, ...further]
      const read = plan({
        ...asked,
        where,
        measures,
        dimensions: grouped,
        groupFilter,
        orderBy,
        sharesWithin: grouped.filter((each) => each === dimension),
      })
      const keyed = keyedGroups(read)
      const rows = keyed && (await readKeyedGroups(this.reader, keyed, ids))
      if (rows !== null) return Promise.all(rows.map((each) => groupOf(each, measures)))
      const named = await this.reader.readAs(`${alike} ${groupFilter.ids.join()}`, () =>
        buildStatement(read, this.reader.database),
      )
      return groupsOf(named, isAlone ? null : dimension, measures, ids)
    })
  }
}

/** The rows of one group. */
async function groupOf(rows: StatementRows, measures: readonly Measure[]): Promise<GroupRows> {
  const list = await rows.list('group', async (cells) => {
    const planRow = planRowOf(measures)
    return {
      years: Uint16Array.from(cells, (row) => planRow(row).number(dimensions.YEAR) ?? 0),
      shape: shaperOf(measures),
    }
  })
  return { read: new ReadList(list, rows), range: { from: 0, to: rows.length } }
}

/** Makes the fields of a row, with its year. */
function shaperOf(measures: readonly Measure[]): (row: AnyRow) => AnyRow {
  const planRow = planRowOf(measures)
  return (row) => {
    const shaped = planRow(row)
    return Object.assign(shaped.stats(), { year: shaped.number(dimensions.YEAR) })
  }
}

/** The rows of each group, side by side; without a dimension, all are those of the only one. */
async function groupsOf(
  rows: StatementRows,
  dimension: Dimension | null,
  measures: readonly Measure[],
  ids: readonly number[],
): Promise<GroupRows[]> {
  const list = await rows.list('groups', async (cells) => {
    const planRow = planRowOf(measures)
    const planRows = cells.map(planRow)
    const byId = groupBy([...planRows.keys()], (index) => (dimension === null ? 0 : planRows[index]?.number(dimension)))
    const groups = new Map<number, RowRange>()
    const order: number[] = []
    for (const [id, indexes] of byId) {
      groups.set(id ?? 0, { from: order.length, to: order.length + indexes.length })
      order.push(...indexes)
    }
    return {
      order: Uint32Array.from(order),
      groups,
      years: Uint16Array.from(order, (index) => planRows[index]?.number(dimensions.YEAR) ?? 0),
      shape: shaperOf(measures),
    }
  })
  const read = new ReadList(list, rows)
  return ids.map((id) => ({ read, range: list.ofGroup(dimension === null ? 0 : id) }))
}

/** They ascend, and unknown is last. */
function yearsWithin({ read, range }: GroupRows, years: IntRange | null | undefined): RowRange {
  const isShown = (index: number): boolean => isWithin(read.list.years[index] || null, years)
  let { from, to } = range
  while (from < to && !isShown(from)) from += 1
  while (to > from && !isShown(to - 1)) to -= 1
  return { from, to }
}

/**
 * The years as a part of the condition, where there is one, or where rows are seen beside each other. Else they are left to
 * the reader of the rows: the rows of all years are few, and kept, they answer every range.
 */
function whereWithin(where: MovieWhere | null, years: IntRange | null | undefined): MovieWhere | null {
  if (where === null) return null
  return years === null || years === undefined
    ? where
    : { ...where, AND: [...(where.AND ?? []), { year: { gte: years.from ?? 0, lte: years.to ?? null } }] }
}
