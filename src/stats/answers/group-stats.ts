import type { IntRange } from '../../filter/int-range.input.js'
import { dollarsOf } from '../../money/dollars-of.js'
import type { MovieGroup } from '../../movie/movie-group.js'
import type { MovieWhere } from '../../movie/movie-where.input.js'
import { groupBy } from '../../request/group-by.js'
import { Loaders } from '../../request/loaders.js'
import type { Selection } from '../../request/selection.js'
import type { SnapshotReader } from '../../request/snapshot-reader.js'
import { checkYears, isWithin } from '../plan/check-plan.js'
import type { Dimension } from '../plan/dimension.js'
import { dimensions } from '../plan/dimensions.js'
import { type Measure, measuresAmong } from '../plan/measures.js'
import { plan } from '../plan/plan.js'
import type { AggregatesQuestion, YearlyQuestion } from '../plan/question.js'
import { type PlanRow, readPlan } from './read-plan.js'
import { emptyStats, type SelectedStats } from './stats-row.js'

const DIMENSIONS = { genre: dimensions.GENRE, company: dimensions.COMPANY } as const

/** The aggregates of single genres and companies; of several of them, asked alike, in one statement. */
export class GroupStats {
  readonly #rows: Loaders<readonly PlanRow[]>

  constructor(private readonly reader: SnapshotReader) {
    this.#rows = new Loaders(reader.life)
  }

  /** One row for each year with a movie, ascending; unknown is last. */
  async yearly(group: MovieGroup, { years, ...asked }: YearlyQuestion, selection: Selection) {
    checkYears(years)
    const measures = measuresAmong(selection.leaves())
    const areAlone = measures.every(({ beside }) => beside === null)
    const where = whereWithin(asked.where ?? (areAlone ? null : {}), years)
    const rows = await this.#read(group, [dimensions.YEAR], { ...asked, where }, measures)
    const shown: SelectedStats[] = []
    for (const row of rows) {
      const year = row.number(dimensions.YEAR)
      if (isWithin(year, years)) shown.push(Object.assign(row.stats(), { year }))
    }
    return shown
  }

  /** Over all years. */
  async totals(group: MovieGroup, asked: AggregatesQuestion, selection: Selection): Promise<SelectedStats> {
    const measures = measuresAmong(selection.leaves())
    const rows = await this.#read(group, [], asked, measures)
    return rows[0]?.stats() ?? emptyStats(measures)
  }

  #read(
    { kind, id }: MovieGroup,
    further: readonly Dimension[],
    { where = null, ...question }: AggregatesQuestion,
    measures: readonly Measure[],
  ): Promise<readonly PlanRow[]> {
    const dimension = DIMENSIONS[kind]
    const asked = { ...question, dollarsOf: dollarsOf(question) }
    const paths = measures.map(({ path }) => path)
    const alike = JSON.stringify([kind, further.length, where, asked, paths])
    return this.#rows.load(alike, id, async (ids) => {
      const groupFilter = { dimension, ids: [...ids].sort((a, b) => a - b) }
      const orderBy = further.map((by) => ({ by, direction: 'ASC' }) as const)
      const read = (dimensions: readonly Dimension[]) =>
        readPlan(
          this.reader,
          plan({
            ...asked,
            where,
            measures,
            dimensions,
            groupFilter,
            orderBy,
            sharesWithin: dimensions.filter((each) => each === dimension),
          }),
        )
      // Which group a row is of needs no saying where there is one, unless its movies are shared with others.
      if (ids.length === 1 && asked.attribution === 'FULL') return [await read(further)]
      const byId = groupBy(await read([dimension, ...further]), (row) => row.number(dimension))
      return ids.map((each) => byId.get(each) ?? [])
    })
  }
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
