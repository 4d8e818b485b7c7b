import type { Attribution } from '../schema-types.js'
import type { BestMovieFragment, SubjectTotalsFragment, SubjectYearFragment } from './subject.graphql.js'

/** A genre or a company, as its page shows it. */
export interface Subject {
  readonly id: string
  readonly name: string
  readonly yearly: readonly SubjectYearFragment[]
  readonly stats: SubjectTotalsFragment
  readonly movies: { readonly nodes: readonly BestMovieFragment[] }
}

/** How its numbers were counted. */
export interface Counting {
  /** What a movie may have several of. */
  readonly groups: 'genres' | 'companies'
  readonly attribution: Attribution
  readonly dollarsOf: number | null
  readonly snapshot: number
}

export type MoneySubject = 'budget' | 'revenue' | 'profit'
