import type { Dimension } from './dimensions.js'
import type { Measure } from './measures.js'

const FEATURES = [
  'COLLECTION',
  'SPOKEN_LANGUAGE',
  'VOTE_COUNT',
  'PERCENTILES',
  'ROI',
  'WEIGHTED_RATING',
  'SHARE',
  'CUMULATIVE_SUM',
  'OTHERS',
  'DOLLARS_OF',
] as const

/** What is asked of movieStats only where it is there. */
export type Feature = (typeof FEATURES)[number]
export type Features = ReadonlySet<Feature>

export const ALL_FEATURES: Features = new Set(FEATURES)

/** Those that the schema has. Goes away, with this file, when it has all. */
export const LANDED: Features = new Set<Feature>([
  'COLLECTION',
  'SPOKEN_LANGUAGE',
  'VOTE_COUNT',
  'PERCENTILES',
  'ROI',
  'WEIGHTED_RATING',
  'DOLLARS_OF',
  'SHARE',
  'CUMULATIVE_SUM',
  'OTHERS',
])

const NEEDED: ReadonlyArray<readonly [name: RegExp, Feature]> = [
  [/^COLLECTION$/, 'COLLECTION'],
  [/^SPOKEN_LANGUAGE$/, 'SPOKEN_LANGUAGE'],
  [/^VOTE_COUNT_/, 'VOTE_COUNT'],
  [/_P[19]0$|^(BUDGET|REVENUE|PROFIT)_MEDIAN$/, 'PERCENTILES'],
  [/^ROI$/, 'ROI'],
  [/^WEIGHTED_RATING$/, 'WEIGHTED_RATING'],
  [/_SHARE$/, 'SHARE'],
  [/_CUMULATIVE_SUM$/, 'CUMULATIVE_SUM'],
]

/** Those of the dimensions or measures that can be asked for with these features. */
export function available<Name extends Dimension | Measure>(names: readonly Name[], features: Features): Name[] {
  return names.filter((name) => NEEDED.every(([needing, feature]) => !needing.test(name) || features.has(feature)))
}
