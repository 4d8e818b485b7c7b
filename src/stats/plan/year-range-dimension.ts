import { col, columnNamed, sql } from '../../../clickhouse/index.js'
import type { Dimension } from './dimension.js'

const COLUMN = columnNamed('year_range')

/** Which of a plan's ranges of years a row is of. Nobody can ask for it: questions that differ in their years are put together by it. */
export const YEAR_RANGE: Dimension = {
  name: 'YEAR_RANGE',
  description: 'Range of years.',
  key: 'yearRange',
  column: 'year_range',
  list: null,
  group: COLUMN,
  value: COLUMN,
  unknown: sql`0`,
  isColumn: true,
  cell: col.nullable(col.int),
  names: null,
  filter: null,
  exported: [],
  estimate: null,
}
