import { DIMENSION_NAMES, type Dimension } from '../../oracle/dimensions.js'
import { available, type Features } from '../../oracle/features.js'

const KEYS: Readonly<Record<Dimension, string>> = {
  YEAR: 'year',
  QUARTER: 'quarter',
  MONTH: 'month',
  DECADE: 'decade',
  GENRE: 'genre { id name }',
  COMPANY: 'company { id name }',
  COUNTRY: 'country { code name }',
  LANGUAGE: 'language',
  COLLECTION: 'collection { id name }',
  SPOKEN_LANGUAGE: 'spokenLanguage { code name }',
  STATUS: 'status',
}

interface Asked {
  readonly features: Features
  /** Whether running totals are asked for, which a plan without years refuses. */
  readonly cumulative: boolean
}

/** Everything that the oracle knows of a plan, but what the schema has not got. */
export function statsDocument(asked: Asked): string {
  const key = keyOf(asked)
  return movieStats(
    asked,
    `totalGroups
    rows { ${key} ${statsOf(asked)} }
    totals { ${statsOf({ ...asked, cumulative: false })} }
    ${ifHas(asked, 'OTHERS', `others { ${key} ${statsOf({ ...asked, cumulative: false })} }`)}`,
  )
}

/** The groups of a page, and how many movies each and the rest have. */
export function pageDocument(asked: Asked): string {
  const rows = `{ ${keyOf(asked)} movieCount }`
  return movieStats(
    asked,
    `pageInfo { hasNextPage endCursor } rows ${rows} ${ifHas(asked, 'OTHERS', `others ${rows}`)}`,
  )
}

/** What of rows and totals adds up: sums of shares. All of so many rows as this is for would cost too much. */
export function sumsDocument(asked: Asked): string {
  const subjects = ['budget', 'revenue', 'profit', 'popularity', 'runtime', 'voteAverage']
  const counted = asked.features.has('VOTE_COUNT') ? [...subjects, 'voteCount'] : subjects
  const sums = `{ movieCount attributedCount ${counted.map((subject) => `${subject} { sum }`).join(' ')} }`
  return movieStats(asked, `rows ${sums} totals ${sums} ${ifHas(asked, 'OTHERS', `others ${sums}`)}`)
}

function movieStats(asked: Asked, selection: string): string {
  return `query (
    $groupBy: [MovieDimension!]! = [], $where: MovieWhere, $having: [StatsCondition!], $orderBy: [StatsOrderBy!]
    $first: Int! = 100, $after: String, $topPerGroup: TopPerGroup, $attribution: Attribution! = FULL
    ${ifHas(asked, 'DOLLARS_OF', '$dollarsOf: Int')}
  ) {
    movieStats(
      groupBy: $groupBy, where: $where, having: $having, orderBy: $orderBy, first: $first, after: $after
      topPerGroup: $topPerGroup, attribution: $attribution ${ifHas(asked, 'DOLLARS_OF', 'dollarsOf: $dollarsOf')}
    ) { ${selection} }
  }`
}

function keyOf({ features }: Asked): string {
  return `key { ${available(DIMENSION_NAMES, features)
    .map((name) => KEYS[name])
    .join(' ')} }`
}

function statsOf(asked: Asked): string {
  const both = `sum avg min max knownCount ${ifHas(asked, 'PERCENTILES', 'p10 p90')} ${ifHas(asked, 'SHARE', 'share')}
    ${asked.cumulative ? ifHas(asked, 'CUMULATIVE_SUM', 'cumulativeSum') : ''}`
  const money = `{ ${both} ${ifHas(asked, 'PERCENTILES', 'median')} ${ifHas(asked, 'DOLLARS_OF', 'unadjustedCount')} }`
  const number = `{ ${both} median }`
  return `movieCount attributedCount budget ${money} revenue ${money} profit ${money}
    popularity ${number} runtime ${number} voteAverage ${number} ${ifHas(asked, 'VOTE_COUNT', `voteCount ${number}`)}
    ${ifHas(asked, 'ROI', 'roi')} ${ifHas(asked, 'WEIGHTED_RATING', 'weightedRating')}`
}

function ifHas({ features }: Asked, feature: Parameters<Features['has']>[0], text: string): string {
  return features.has(feature) ? text : ''
}
