import type { AnyRow } from '../../request/row-list.js'
import type { SnapshotReader } from '../../request/snapshot-reader.js'
import type { StatementRows } from '../../request/statement-rows.js'
import type { Dimension } from '../plan/dimension.js'
import type { Measure } from '../plan/measures.js'
import type { Plan } from '../plan/plan.js'
import { columnName, GROUPS } from '../sql/columns.js'
import { buildStatement, type Statement } from '../sql/statement.js'
import { type StatsReader, statsReader } from './stats-row.js'

/** One group of a plan. */
export class PlanRow {
  constructor(
    readonly cells: Readonly<Record<string, unknown>>,
    readonly readStats: StatsReader,
  ) {}

  /** The value of a dimension; null for unknown or none. */
  key(dimension: Dimension): number | string | null {
    const cell = this.cells[columnName(dimension)]
    return dimension.cell.accepts(cell) ? cell : null
  }

  /** The value of a dimension that is a number. */
  number(dimension: Dimension): number | null {
    return numberOf(this.cells[columnName(dimension)])
  }

  measure(measure: Measure): number | null {
    return numberOf(this.cells[columnName(measure)])
  }

  /** The measures that the plan shows, as the fields of Stats, in an object of its own that more may be added to. */
  stats(): Record<string, unknown> {
    return this.readStats(this.cells)
  }

  /** How many groups there are in all, if the plan counts them. */
  get groups(): number {
    return numberOf(this.cells[GROUPS]) ?? 0
  }
}

/** The same, as they are kept. */
export function readPlanRows(reader: SnapshotReader, plan: Plan): Promise<StatementRows> {
  const { text, shape } = buildStatement(plan, reader.database)
  return reader.read(text, shape)
}

/** The rows of a plan over the reader's snapshot. */
export async function readPlan(reader: SnapshotReader, plan: Plan): Promise<PlanRow[]> {
  return readStatement(reader, buildStatement(plan, reader.database), plan.measures)
}

/** The rows of a statement that shows these measures. */
export async function readStatement(
  reader: SnapshotReader,
  { text, shape }: Statement,
  measures: readonly Measure[],
): Promise<PlanRow[]> {
  const rows = await reader.rows(text, shape)
  return rows.map(planRowOf(measures))
}

/** Makes groups of the rows of a statement that shows these measures. */
export function planRowOf(measures: readonly Measure[]): (cells: AnyRow) => PlanRow {
  const readStats = statsReader(measures)
  return (cells) => new PlanRow(cells, readStats)
}

export function numberOf(cell: unknown): number | null {
  return typeof cell === 'number' ? cell : null
}
