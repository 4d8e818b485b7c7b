import {
  type Aggregates,
  type AggregatesOver,
  columnNamed,
  columnsNeeded,
  columnsOf,
  companyMoviesColumns,
  createdColumns,
  metricsTables,
  ofSingleMetrics,
  overMergedMetrics,
  overMovies,
} from '../../../clickhouse/index.js'
import { checkSources } from './check-sources.js'
import { isListDimension, type ListDimension } from './dimension.js'
import { allDimensions } from './dimensions.js'
import type { Measure } from './measures.js'
import type { Source } from './source.js'

const named = (columns: readonly { readonly name: string }[]): ReadonlySet<string> =>
  new Set(columns.map(({ name }) => name))

/** Its rows are the movies themselves, with all that they have. */
export const movieSource: Source = {
  table: 'serving_movies',
  script: '030_serving_movies.sql',
  columns: createdColumns('030_serving_movies.sql', 'serving_movies'),
  sortedBy: ['year', 'id'],
  rows: 'movies',
}

/** The narrowest first: a plan is answered from the first that covers it. The last covers all. */
export const sources: readonly Source[] = checkSources([
  ...metricsTables.map(
    (table): Source => ({
      table: table.name,
      script: table.script,
      columns: named(columnsOf(table)),
      sortedBy: table.key,
      rows: 'groups',
    }),
  ),
  {
    table: 'company_movies',
    script: '031_company_movies.sql',
    columns: named(companyMoviesColumns),
    sortedBy: ['company_id', 'year'],
    rows: 'movies',
  },
  movieSource,
])

/** The dimensions whose lists the source has a row for each member of. */
export function memberDimensions({ columns }: Source): ListDimension[] {
  return allDimensions.filter(isListDimension).filter(({ list }) => columns.has(list.member))
}

/** How several of its rows are aggregated. */
const aggregatesOver: Readonly<Record<Source['rows'], AggregatesOver>> = {
  movies: overMovies,
  groups: overMergedMetrics,
}

/** What of a plan changes how aggregates are made. */
export interface Counting {
  /** Whether movies count by their shares, and not whole. */
  readonly split: boolean
  readonly dollarsOf: number | null
}

/** The aggregates of a group: of several rows of the source, or of the one that is the group. */
export function aggregatesOf({ rows }: Source, { dollarsOf }: Counting, isPreGrouped: boolean): Aggregates {
  return (isPreGrouped ? ofSingleMetrics : aggregatesOver[rows])(columnNamed, dollarsOf)
}

/** The columns that a measure is made of. */
export function columnsMeasured(
  { rows }: Source,
  measure: Measure,
  { split, dollarsOf }: Counting,
): ReadonlySet<string> {
  const key = `${rows} ${split} ${dollarsOf} ${measure.path}`
  const before = measured.get(key)
  if (before !== undefined) return before
  const over = aggregatesOver[rows]
  const needed = columnsNeeded(
    (column) => over(column, dollarsOf),
    (aggregates) =>
      measure.expression(aggregates, split, {
        total: (subject) => aggregates.exactSum(subject, false).value,
        upToYear: (sums) => sums,
      }),
  )
  measured.set(key, needed)
  return needed
}

const measured = new Map<string, ReadonlySet<string>>()
