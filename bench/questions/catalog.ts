import { companyPage, companyYears, topCompanies } from './companies.js'
import { allGenres, oneGenre } from './genre-years.js'
import { moviePage } from './movie-page.js'
import { popularGenres } from './popular-genres.js'
import type { Question } from './question.js'

export const questions: readonly Question[] = [
  allGenres,
  oneGenre,
  topCompanies,
  companyPage,
  moviePage,
  companyYears,
  popularGenres,
]

export function questionOf(id: string): Question {
  const found = questions.find((question) => question.id === id)
  if (found === undefined) throw new RangeError(`expected the id of a question, got ${id}`)
  return found
}
