import type { MovieWhere } from '../schema-types.js'
import type { Selection } from './question.js'

/** The same as the API takes it; undefined where every movie is looked at. */
export function whereOf(selection: Selection): MovieWhere | undefined {
  const { from, to, genres, companies, country, language, status, known, votes } = selection
  const where: MovieWhere = {
    ...((from !== null || to !== null) && {
      year: { ...(from !== null && { gte: from }), ...(to !== null && { lte: to }) },
    }),
    ...(genres.length > 0 && { genres: { some: { name: { in: [...genres] } } } }),
    ...(companies.length > 0 && { companies: { some: { name: { in: [...companies] } } } }),
    ...(country !== null && { countries: { some: { code: { eq: country } } } }),
    ...(language !== null && { originalLanguage: { eq: language } }),
    ...(status !== null && { status: { eq: status } }),
    ...((known === 'budget' || known === 'both') && { budget: { isNull: false } }),
    ...((known === 'revenue' || known === 'both') && { revenue: { isNull: false } }),
    ...(votes !== null && { voteCount: { gte: votes } }),
  }
  return Object.keys(where).length === 0 ? undefined : where
}
