import { bind, type Sql, sql } from '../sql/sql.js'
import { wholeDecimal } from './decimal.js'
import { toFloat } from './float.js'
import { type Subject, subjects } from './subjects.js'

/** How rows of movies say the values that addends are made of. */
export interface AddendValues {
  /** A subject's value, null where it is unknown. */
  value(subject: Subject): Sql
  /** The same as what is added up exactly, 0 where it is unknown. */
  exact(subject: Subject): Sql
}

/** What each movie adds to a sum that only a ratio is made of: 0 where it has no part in it. */
export interface Addend {
  /** In the tables that keep its sum. */
  readonly column: string
  /** What has the room for its sum. */
  readonly type: 'Int64' | 'UInt64' | 'Decimal(38, 18)'
  /** Whether there is a sum of the movies' shares, too. */
  readonly isSplit: boolean
  of(values: AddendValues): Sql
}

export const addends = {
  /** The budgets of the movies whose revenue is known, too. */
  invested: {
    column: 'invested',
    type: 'Int64',
    isSplit: true,
    of: ({ value, exact }) => sql`if(isNull(${value(subjects.profit)}), 0, ${exact(subjects.budget)})`,
  },
  /** The votes for the movies whose mean vote is known, too. */
  votes: {
    column: 'rating_votes',
    type: 'UInt64',
    isSplit: false,
    of: ({ value, exact }) => sql`if(isNull(${value(subjects.voteAverage)}), 0, ${exact(subjects.voteCount)})`,
  },
  /** What all these votes add up to. */
  points: {
    column: 'rating_points',
    type: 'Decimal(38, 18)',
    isSplit: false,
    of: ({ exact }) => sql`${exact(subjects.voteAverage)} * ${exact(subjects.voteCount)}`,
  },
} as const satisfies Readonly<Record<string, Addend>>

export const allAddends: readonly Addend[] = Object.values(addends)

/** So many votes of this much are added to those for the movies of a group: few votes move its rating little. */
export const RATING_PRIOR = { votes: 500, average: 6 } as const

/** The return on investment, of a sum of profits and the sum of what was invested; both in whole dollars or in decimals. */
export function roiOf(profit: Sql, invested: Sql): Sql {
  return quotient(wholeDecimal(profit), wholeDecimal(invested))
}

/** The mean of all votes and of those of the prior; null where there are no votes. */
export function weightedRatingOf(points: Sql, votes: Sql): Sql {
  const { votes: priorVotes, average } = RATING_PRIOR
  const weighted = quotient(
    sql`${points} + ${wholeDecimal(sql`${bind.uint64(priorVotes * average)}`)}`,
    wholeDecimal(sql`${votes} + ${bind.uint64(priorVotes)}`),
  )
  return sql`if(${votes} = 0, NULL, ${weighted})`
}

/** The float nearest to a decimal divided by another one, from 33 places; null where that is 0. */
function quotient(dividend: Sql, divisor: Sql): Sql {
  // What nothing comes of is computed all the same, and 0 would fail.
  const divided = sql`divideDecimal(${dividend}, if(${divisor} = 0, ${wholeDecimal(sql`1`)}, ${divisor}), 33)`
  return sql`if(${divisor} = 0, NULL, ${toFloat(divided, 'decimal')})`
}
