import { DIMENSION_NAMES, type Dimension } from '../../oracle/dimensions.js'

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

const KEY = `key { ${DIMENSION_NAMES.map((name) => KEYS[name]).join(' ')} }`

interface Asked {
  /** Whether running totals are asked for, which a plan without years refuses. */
  readonly cumulative: boolean
  /** Whether percentiles and medians of money are, of which tables of metrics have none in dollars of another year. */
  readonly percentiles?: boolean
}

/** Everything that the oracle knows of a plan. */
export function statsDocument(asked: Asked): string {
  return movieStats(
    `totalGroups
    rows { ${KEY} ${statsOf(asked)} }
    totals { ${statsOf({ ...asked, cumulative: false })} }
    others { ${KEY} ${statsOf({ ...asked, cumulative: false })} }`,
  )
}

/** The groups of a page, and how many movies each and the rest have. */
export function pageDocument(): string {
  const rows = `{ ${KEY} movieCount }`
  return movieStats(`pageInfo { hasNextPage endCursor } rows ${rows} others ${rows}`)
}

/** What of rows and totals adds up: sums of shares. All of so many rows as this is for would cost too much. */
export function sumsDocument(): string {
  const subjects = ['budget', 'revenue', 'profit', 'popularity', 'runtime', 'voteAverage', 'voteCount']
  const sums = `{ movieCount attributedCount ${subjects.map((subject) => `${subject} { sum }`).join(' ')} }`
  return movieStats(`rows ${sums} totals ${sums} others ${sums}`)
}

function movieStats(selection: string): string {
  return `query (
    $groupBy: [MovieDimension!]! = [], $where: MovieWhere, $having: [StatsCondition!], $orderBy: [StatsOrderBy!]
    $first: Int! = 100, $after: String, $topPerGroup: TopPerGroup, $attribution: Attribution! = FULL
    $dollarsOf: Int
  ) {
    movieStats(
      groupBy: $groupBy, where: $where, having: $having, orderBy: $orderBy, first: $first, after: $after
      topPerGroup: $topPerGroup, attribution: $attribution dollarsOf: $dollarsOf
    ) { ${selection} }
  }`
}

function statsOf({ cumulative, percentiles = true }: Asked): string {
  const both = `sum avg min max knownCount share ${percentiles ? 'p10 p90' : ''} ${cumulative ? 'cumulativeSum' : ''}`
  const money = `{ ${both} unadjustedCount ${percentiles ? 'median' : ''} }`
  const number = `{ ${both} median }`
  return `movieCount attributedCount budget ${money} revenue ${money} profit ${money}
    popularity ${number} runtime ${number} voteAverage ${number} voteCount ${number} roi weightedRating`
}
