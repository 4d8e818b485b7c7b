import { columnNamed, type ExportedType, join, type Sql, sql } from '../../clickhouse/index.js'
import type { Dimension, ExportedKey } from '../stats/plan/dimension.js'
import type { Measure } from '../stats/plan/measures.js'
import type { Plan } from '../stats/plan/plan.js'
import { column } from '../stats/sql/columns.js'
import { nameColumn } from '../stats/sql/names.js'

/** What every reader of Parquet knows. */
const casts: Readonly<Record<ExportedKey['type'] | ExportedType, (value: Sql) => Sql>> = {
  Int32: (value) => sql`CAST(${value} AS Nullable(Int32))`,
  Int64: (value) => sql`CAST(${value} AS Nullable(Int64))`,
  Float64: (value) => sql`CAST(${value} AS Nullable(Float64))`,
  String: (value) => sql`CAST(${value} AS Nullable(String))`,
}

function dimensionColumns(dimension: Dimension): Sql[] {
  const key = column(dimension)
  return dimension.exported.map(({ column: name, type, of }) => {
    const value = of === 'value' ? key : sql`if(isNull(${key}), NULL, ${nameColumn(dimension)})`
    return sql`${casts[type](value)} AS ${columnNamed(name)}`
  })
}

function measureColumn(measure: Measure): Sql {
  return sql`${casts[measure.exported](column(measure))} AS ${columnNamed(measure.column)}`
}

/** The columns of an export for a SELECT: those of the dimensions, then those of the measures, each in the plan's order. */
export function exportColumns(plan: Plan): Sql {
  return join([...plan.dimensions.flatMap(dimensionColumns), ...plan.measures.map(measureColumn)], sql`, `)
}
