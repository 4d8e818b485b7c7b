import { bind, type Sql, sql } from '../../../clickhouse/index.js'

/** How the movies fall into files: one for all of them, or one for each year or month. */
export const partitionings = ['none', 'year', 'month'] as const
export type Partitioning = (typeof partitionings)[number]

export type PartitionColumn = 'year' | 'month'

/** The columns whose values are in the names of the folders, and not in the files. */
export const partitionColumns: Readonly<Record<Partitioning, readonly PartitionColumn[]>> = {
  none: [],
  year: ['year'],
  month: ['year', 'month'],
}

/** The movies of some year and month, of some year, or all; 0 is unknown. */
export type Partition = Readonly<Partial<Record<PartitionColumn, number>>>

/** What readers of folders after Hive's fashion take for null. */
const UNKNOWN = '__HIVE_DEFAULT_PARTITION__'

/** `year=1995/month=10/`. */
export function partitionPath(partition: Partition): string {
  return Object.entries(partition)
    .map(([name, value]) => `${name}=${value === 0 ? UNKNOWN : value}/`)
    .join('')
}

export function partitionCondition({ year, month }: Partition): Sql {
  const ofYear = year === undefined ? sql`1` : sql`year = ${bind.uint16(year)}`
  return month === undefined ? ofYear : sql`${ofYear} AND month = ${bind.uint8(month)}`
}
