import { companyPage, companyYears, companyYearsStats, topCompanies } from './companies.js'
import { allGenres, allGenresStats, oneGenre } from './genre-years.js'
import { moviePage } from './movie-page.js'
import { popularGenres } from './popular-genres.js'
import type { Question } from './question.js'

/** The least that either side can be asked: what remains is their own cost. */
export const floor: Question = {
  id: 'floor',
  title: '{ __typename } and SELECT 1',
  document: '{ __typename }',
  variables: () => ({}),
  statements: () => [{ sql: 'SELECT 1', values: {} }],
  rows: null,
}

export const questions: readonly Question[] = [
  allGenres,
  allGenresStats,
  oneGenre,
  topCompanies,
  companyPage,
  moviePage,
  companyYears,
  companyYearsStats,
  popularGenres,
]

export function questionOf(id: string): Question {
  const found = [floor, ...questions].find((question) => question.id === id)
  if (found === undefined) throw new RangeError(`expected the id of a question, got ${id}`)
  return found
}
