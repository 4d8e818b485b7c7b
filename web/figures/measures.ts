import type { StatsMeasure } from '../schema-types.js'
import type { Unit } from './format.js'

/** A number that can be asked of any group of movies. */
export interface Measure {
  readonly measure: StatsMeasure
  /** As in a heading: "Revenue, median". */
  readonly label: string
  readonly unit: Unit
  /** Where an answer has it. */
  readonly path: readonly [string] | readonly [string, string]
  /** The field that has the number's companions, such as of how many movies it is known; null where there are none. */
  readonly subject: string | null
}

interface Subject {
  readonly field: string
  readonly prefix: string
  readonly label: string
  readonly unit: Unit
  readonly aggregates: readonly Aggregate[]
}

type Aggregate = keyof typeof AGGREGATES

const AGGREGATES = {
  SUM: { field: 'sum', label: 'sum' },
  AVG: { field: 'avg', label: 'average' },
  MEDIAN: { field: 'median', label: 'median' },
  MIN: { field: 'min', label: 'least' },
  MAX: { field: 'max', label: 'greatest' },
  P10: { field: 'p10', label: '10th percentile' },
  P90: { field: 'p90', label: '90th percentile' },
  SHARE: { field: 'share', label: 'share of the total', unit: 'share' },
  CUMULATIVE_SUM: { field: 'cumulativeSum', label: 'running total' },
  KNOWN_COUNT: { field: 'knownCount', label: 'known for', unit: 'movies' },
} as const satisfies Record<string, { field: string; label: string; unit?: Unit }>

const OF_MONEY: readonly Aggregate[] = [
  'SUM',
  'AVG',
  'MEDIAN',
  'MIN',
  'MAX',
  'P10',
  'P90',
  'SHARE',
  'CUMULATIVE_SUM',
  'KNOWN_COUNT',
]

const SUBJECTS: readonly Subject[] = [
  { field: 'revenue', prefix: 'REVENUE', label: 'Revenue', unit: 'dollars', aggregates: OF_MONEY },
  { field: 'budget', prefix: 'BUDGET', label: 'Budget', unit: 'dollars', aggregates: OF_MONEY },
  { field: 'profit', prefix: 'PROFIT', label: 'Profit', unit: 'dollars', aggregates: OF_MONEY },
  {
    field: 'popularity',
    prefix: 'POPULARITY',
    label: 'Popularity',
    unit: 'number',
    aggregates: ['SUM', 'AVG', 'MEDIAN', 'MIN', 'MAX', 'P10', 'P90', 'SHARE', 'CUMULATIVE_SUM'],
  },
  {
    field: 'voteAverage',
    prefix: 'VOTE_AVERAGE',
    label: 'Vote average',
    unit: 'rating',
    aggregates: ['AVG', 'MEDIAN', 'P10', 'P90'],
  },
  {
    field: 'voteCount',
    prefix: 'VOTE_COUNT',
    label: 'Votes',
    unit: 'votes',
    aggregates: ['SUM', 'AVG', 'MEDIAN', 'P10', 'P90', 'SHARE', 'CUMULATIVE_SUM'],
  },
  {
    field: 'runtime',
    prefix: 'RUNTIME',
    label: 'Runtime',
    unit: 'minutes',
    aggregates: ['AVG', 'MEDIAN', 'P10', 'P90'],
  },
]

/** Numbers of the group itself, or of two of its subjects. */
const OTHERS: readonly Measure[] = [
  { measure: 'MOVIE_COUNT', label: 'Movies', unit: 'movies', path: ['movieCount'], subject: null },
  {
    measure: 'ATTRIBUTED_COUNT',
    label: 'Movies, shared among their groups',
    unit: 'movies',
    path: ['attributedCount'],
    subject: null,
  },
  {
    measure: 'ROI',
    label: 'Return on investment (profit per dollar of budget)',
    unit: 'share',
    path: ['roi'],
    subject: 'profit',
  },
  {
    measure: 'WEIGHTED_RATING',
    label: 'Weighted rating',
    unit: 'rating',
    path: ['weightedRating'],
    subject: 'voteAverage',
  },
]

function measuresOf({ field, prefix, label, unit, aggregates }: Subject): Measure[] {
  return aggregates.map((name) => {
    const aggregate = AGGREGATES[name]
    return {
      measure: `${prefix}_${name}` as StatsMeasure,
      label: `${label}, ${aggregate.label}`,
      unit: 'unit' in aggregate ? aggregate.unit : unit,
      path: [field, aggregate.field],
      // Of how many movies a running total is known is not told: what is known of the group is of its own year alone.
      subject: name === 'KNOWN_COUNT' || name === 'CUMULATIVE_SUM' ? null : field,
    }
  })
}

export const measures: readonly Measure[] = [...OTHERS, ...SUBJECTS.flatMap(measuresOf)]

const byName: ReadonlyMap<string, Measure> = new Map(measures.map((measure) => [measure.measure, measure]))

export function measureNamed(name: string): Measure | undefined {
  return byName.get(name)
}
