import { col, columnNamed, type RowShape, type Sql } from '../../../clickhouse/index.js'
import type { Dimension } from '../plan/dimension.js'
import type { Measure } from '../plan/measures.js'
import { computedMeasures, isMeasure, type Plan } from '../plan/plan.js'

/** The column that says how many groups there are in all. */
export const GROUPS = 'groups'

/** The column of a dimension or measure in a plan's rows. Unlike any column of a source: an alias would hide it. */
export function columnName(part: Dimension | Measure): string {
  const known = columnNames.get(part)
  if (known !== undefined) return known
  const made = isMeasure(part)
    ? part.path.replace(/\.(.)/, (_, letter: string) => letter.toUpperCase())
    : `${part.key}Key`
  columnNames.set(part, made)
  return made
}

/** Those made before: they are asked for with every row. */
const columnNames = new Map<Dimension | Measure, string>()

export function column(part: Dimension | Measure): Sql {
  return columnNamed(columnName(part))
}

/** The columns of a plan's rows, in their order. */
export function shapeOf(plan: Plan): RowShape {
  return Object.fromEntries([
    ...plan.dimensions.map((dimension) => [columnName(dimension), dimension.cell]),
    ...computedMeasures(plan).map((measure) => [columnName(measure), measure.cell]),
    ...(plan.countGroups ? [[GROUPS, col.int]] : []),
  ])
}
