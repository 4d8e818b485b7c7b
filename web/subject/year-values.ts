import type { ValueOfYear } from '../charts/year-bars.js'
import type { SubjectYearFragment } from './subject.graphql.js'
import type { MoneySubject } from './subject.js'

/** Sums of money by year; movies without a year are in none. */
export function moneyByYear(years: readonly SubjectYearFragment[], subject: MoneySubject): ValueOfYear[] {
  return years.flatMap(({ year, movieCount, [subject]: { sum, knownCount, unadjustedCount } }) =>
    year === null ? [] : { year, value: sum, movies: movieCount, known: knownCount, unadjusted: unadjustedCount },
  )
}

/** The mean popularity by year. */
export function popularityByYear(years: readonly SubjectYearFragment[]): ValueOfYear[] {
  return years.flatMap(({ year, movieCount, popularity: { avg, knownCount } }) =>
    year === null ? [] : { year, value: avg, movies: movieCount, known: knownCount },
  )
}

/** The year of the greatest value; null where none is known. */
export function greatest(rows: readonly ValueOfYear[]): ValueOfYear | null {
  return rows.reduce<ValueOfYear | null>(
    (best, row) => (row.value !== null && row.value > (best?.value ?? Number.NEGATIVE_INFINITY) ? row : best),
    null,
  )
}
