import { type ExportedType, exportedType, join, type Sql, sql } from '../../clickhouse/index.js'
import { column } from '../stats/columns.js'
import type { Dimension } from '../stats/dimensions.js'
import { enumName, isMoney, type Measure } from '../stats/measures.js'
import type { MovieDimension } from '../stats/movie-dimension.js'
import { name } from '../stats/name.js'
import type { Plan } from '../stats/plan.js'

/** A column of an export, made of those of a plan's rows. Types are those that every reader of Parquet knows. */
interface ExportColumn {
  readonly name: string
  readonly value: Sql
}

/** The name of a group's genre, company or country, which is in a table of its own. */
export interface GroupName {
  readonly table: string
  /** Its column that the dimension has the values of. */
  readonly id: string
}

export const groupNames: Readonly<Partial<Record<MovieDimension, GroupName>>> = {
  GENRE: { table: 'genres', id: 'id' },
  COMPANY: { table: 'companies', id: 'id' },
  COUNTRY: { table: 'countries', id: 'code' },
}

const int32 = (value: Sql) => sql`CAST(${value} AS Nullable(Int32))`
const int64 = (value: Sql) => sql`CAST(${value} AS Nullable(Int64))`
const text = (value: Sql) => sql`CAST(${value} AS Nullable(String))`

const key = (dimension: Dimension) => column(dimension)
const groupName = (dimension: Dimension) => sql`if(isNull(${key(dimension)}), NULL, ${name(`${dimension.key}Name`)})`

const dimensionColumns: Readonly<Record<MovieDimension, (dimension: Dimension) => ExportColumn[]>> = {
  YEAR: (by) => [{ name: 'year', value: int32(key(by)) }],
  QUARTER: (by) => [{ name: 'quarter', value: int32(key(by)) }],
  MONTH: (by) => [{ name: 'month', value: int32(key(by)) }],
  DECADE: (by) => [{ name: 'decade', value: int32(key(by)) }],
  GENRE: (by) => [
    { name: 'genre_id', value: int64(key(by)) },
    { name: 'genre', value: text(groupName(by)) },
  ],
  COMPANY: (by) => [
    { name: 'company_id', value: int64(key(by)) },
    { name: 'company', value: text(groupName(by)) },
  ],
  COUNTRY: (by) => [
    { name: 'country_code', value: text(key(by)) },
    { name: 'country', value: text(groupName(by)) },
  ],
  LANGUAGE: (by) => [{ name: 'language', value: text(key(by)) }],
  STATUS: (by) => [{ name: 'status', value: text(key(by)) }],
}

/** As StatsMeasure has it, in small letters: `budget_known_count`. */
function measureColumn(measure: Measure): ExportColumn {
  const value = column(measure)
  const type = typeOf(measure)
  return {
    name: enumName(measure.path).toLowerCase(),
    value: type === 'Int64' ? int64(value) : sql`CAST(${value} AS Nullable(Float64))`,
  }
}

function typeOf({ path, subject, function: aggregate }: Measure): ExportedType {
  if (subject === null || aggregate === null) return path === 'attributedCount' ? 'Float64' : 'Int64'
  return exportedType(aggregate === 'knownCount' ? 'count' : aggregate, isMoney(subject))
}

/** The columns of an export for a SELECT: those of the dimensions, then those of the measures, each in the plan's order. */
export function exportColumns(plan: Plan): Sql {
  const columns = [
    ...plan.dimensions.flatMap((dimension) => dimensionColumns[dimension.name](dimension)),
    ...plan.measures.map(measureColumn),
  ]
  return join(
    columns.map((each) => sql`${each.value} AS ${name(each.name)}`),
    sql`, `,
  )
}
