import { oneOf, wholeNumberIn } from '../address/read-parameters.js'
import type { MovieSort, MovieWhere, SortDirection } from '../schema-types.js'

/** What of all movies is looked at, and in which order. */
export interface MovieFilters {
  /** In the title, in any case; empty is any. */
  readonly title: string
  /** The id of a genre; null is any. */
  readonly genre: string | null
  /** In the name of a company; empty is any. */
  readonly company: string
  readonly from: number | null
  readonly to: number | null
  readonly known: 'any' | 'revenue' | 'budget' | 'both'
  readonly by: MovieSort
  readonly direction: SortDirection
}

export const SORTS = [
  { value: 'POPULARITY', label: 'popularity' },
  { value: 'REVENUE', label: 'revenue' },
  { value: 'BUDGET', label: 'budget' },
  { value: 'PROFIT', label: 'profit' },
  { value: 'VOTE_AVERAGE', label: 'vote average' },
  { value: 'VOTE_COUNT', label: 'votes' },
  { value: 'RELEASE_DATE', label: 'release date' },
  { value: 'RUNTIME', label: 'runtime' },
  { value: 'TITLE', label: 'title' },
] as const satisfies readonly { value: MovieSort; label: string }[]

const LONGEST = 100

export function readMovieFilters(get: (name: string) => string | null): MovieFilters {
  const by = oneOf(['POPULARITY', ...SORTS.map(({ value }) => value)], get('by')?.toUpperCase() ?? null)
  const usual = by === 'TITLE' ? 'ASC' : 'DESC'
  return {
    title: (get('title') ?? '').slice(0, LONGEST),
    genre: wholeNumberIn(get('genre'), 0, 2 ** 32 - 1)?.toString() ?? null,
    company: (get('company') ?? '').slice(0, LONGEST),
    from: wholeNumberIn(get('from'), 1870, 2100),
    to: wholeNumberIn(get('to'), 1870, 2100),
    known: oneOf(['any', 'revenue', 'budget', 'both'], get('known')),
    by,
    direction: oneOf([usual, 'ASC', 'DESC'], get('direction')?.toUpperCase() ?? null),
  }
}

/** The same as the API takes it; null where every movie is looked at. */
export function whereOf({ title, genre, company, from, to, known }: MovieFilters): MovieWhere | null {
  const conditions: MovieWhere[] = [
    ...(title === '' ? [] : [{ title: { containsI: title } }]),
    ...(genre === null ? [] : [{ genres: { some: { id: { eq: genre } } } }]),
    ...(company === '' ? [] : [{ companies: { some: { name: { containsI: company } } } }]),
    ...(from === null ? [] : [{ year: { gte: from } }]),
    ...(to === null ? [] : [{ year: { lte: to } }]),
    ...(known === 'revenue' || known === 'both' ? [{ revenue: { isNull: false } }] : []),
    ...(known === 'budget' || known === 'both' ? [{ budget: { isNull: false } }] : []),
  ]
  const [only] = conditions
  return conditions.length > 1 ? { AND: conditions } : (only ?? null)
}
