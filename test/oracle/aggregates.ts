import { inDollarsOf } from './consumer-prices.js'
import { compare, decimal, nearestFloat, product, quotient, type Rational, sum } from './exact.js'
import type { OracleMovie } from './movie.js'
import { once } from './once.js'

export type Money = 'budget' | 'revenue' | 'profit'
export type Subject = Money | 'popularity' | 'runtime' | 'voteAverage' | 'voteCount'

/** A movie in a group, which has so many of the equal parts that the movie falls into: 1 of 1 is all, 1 of 2 half of it. */
export interface Member {
  readonly movie: OracleMovie
  readonly parts: number
  readonly of: number
}

/** What is known of one subject in a group; exact, and null where nothing is. */
export interface SubjectAggregates {
  readonly knownCount: number
  readonly unadjustedCount: number
  /** Of the group's parts of the values. */
  sum(): Rational | null
  average(): Rational | null
  min(): Rational | null
  max(): Rational | null
  median(): Rational | null
  /** The value that so many tenths of the values are at or below, by nearest rank. */
  tenths(tenths: number): Rational | null
}

export interface Aggregates {
  readonly movieCount: number
  attributedCount(): Rational
  of(subject: Subject): SubjectAggregates
  /** Of sums over the movies whose budget and revenue are both known. */
  returnOnInvestment(): Rational | null
  weightedRating(): Rational | null
}

/** Of different movies, their money in dollars of a year if one is given, else of their release. */
export function aggregatesOf(members: readonly Member[], dollarsOf?: number): Aggregates {
  const subjects = new Map<Subject, SubjectAggregates>()
  return {
    movieCount: members.length,
    attributedCount: once(() => sum(members.map(({ parts, of }) => fraction(parts, of)))),
    of: (subject) => {
      const found = subjects.get(subject) ?? subjectOf(members, subject, dollarsOf)
      subjects.set(subject, found)
      return found
    },
    returnOnInvestment: once(() => returnOf(members, dollarsOf)),
    weightedRating: once(() => ratingOf(members)),
  }
}

function subjectOf(members: readonly Member[], subject: Subject, dollarsOf: number | undefined): SubjectAggregates {
  const known = members.filter(({ movie }) => movie[subject] !== null)
  const cached = cacheOf(subject, dollarsOf)
  const values = known.flatMap((member) => {
    const value = cachedValue(cached, member.movie, subject, dollarsOf)
    return value === null ? [] : [{ value, share: shareOf(member, value.exact) }]
  })
  const count = values.length
  const sorted = once(() =>
    values.map(({ value }) => value).sort((a, b) => a.float - b.float || compare(a.exact, b.exact)),
  )
  const at = (index: number) => sorted()[index]?.exact ?? null
  const mean = (numbers: readonly Rational[]) => quotient(sum(numbers), fraction(numbers.length, 1))
  return {
    knownCount: count,
    unadjustedCount: known.length - count,
    sum: once(() => (count === 0 ? null : sum(values.map(({ share }) => share)))),
    average: once(() => mean(values.map(({ value }) => value.exact))),
    min: () => at(0),
    max: () => at(count - 1),
    median: once(() => {
      const middle = [at(Math.ceil(count / 2) - 1), at(Math.floor(count / 2))]
      return mean(middle.filter((value) => value !== null))
    }),
    tenths: (tenths) => at(Math.ceil((tenths * count) / 10) - 1),
  }
}

function returnOf(members: readonly Member[], dollarsOf: number | undefined): Rational | null {
  const both = members.filter(({ movie }) => movie.budget !== null && movie.revenue !== null)
  const sumOf = (subject: Money) => subjectOf(both, subject, dollarsOf).sum()
  const [profit, budget] = [sumOf('profit'), sumOf('budget')]
  return profit === null || budget === null ? null : quotient(profit, budget)
}

/** As if each group had, beside its own, so many votes of this average. */
const PRIOR = { votes: 500, average: 6 }

function ratingOf(members: readonly Member[]): Rational | null {
  const rated = members.flatMap(({ movie: { voteAverage, voteCount } }) =>
    voteAverage === null || voteCount === null || voteCount === 0 ? [] : [{ voteAverage, voteCount }],
  )
  if (rated.length === 0) return null
  const points = rated.map(({ voteAverage, voteCount }) => product(decimal(voteAverage), decimal(voteCount)))
  const votes = rated.map(({ voteCount }) => decimal(voteCount))
  return quotient(sum([fraction(PRIOR.votes * PRIOR.average, 1), ...points]), sum([fraction(PRIOR.votes, 1), ...votes]))
}

interface Value {
  readonly exact: Rational
  /** To be compared by, which is quicker. */
  readonly float: number
}

type Cache = WeakMap<OracleMovie, Value | null>

/** By subject and year of the dollars: the same movies are asked about again and again. */
const caches = new Map<string, Cache>()

function cacheOf(subject: Subject, dollarsOf: number | undefined): Cache {
  const name = `${subject} ${dollarsOf}`
  const cache = caches.get(name) ?? new WeakMap()
  caches.set(name, cache)
  return cache
}

function cachedValue(cache: Cache, movie: OracleMovie, subject: Subject, dollarsOf: number | undefined): Value | null {
  const before = cache.get(movie)
  if (before !== undefined) return before
  const exact = exactValueOf(movie, subject, dollarsOf)
  const value = exact === null ? null : { exact, float: nearestFloat(exact) }
  cache.set(movie, value)
  return value
}

function exactValueOf(movie: OracleMovie, subject: Subject, dollarsOf: number | undefined): Rational | null {
  const value = movie[subject]
  if (value === null) return null
  return isMoney(subject) && dollarsOf !== undefined
    ? inDollarsOf(dollarsOf, movie.year, decimal(value))
    : decimal(value)
}

function isMoney(subject: Subject): subject is Money {
  return subject === 'budget' || subject === 'revenue' || subject === 'profit'
}

function shareOf({ parts, of }: Member, value: Rational): Rational {
  return parts === of ? value : product(value, fraction(parts, of))
}

function fraction(numerator: number, denominator: number): Rational {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) }
}
