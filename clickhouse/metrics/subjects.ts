/** A number of a movie that metrics are made of. */
export interface Subject {
  /** In the GraphQL schema. */
  readonly name: string
  /** In the tables, and in exported files. */
  readonly column: string
  /** Which aggregates the schema shows of it, and whether its extremes are whole dollars. */
  readonly kind: 'money' | 'number'
  /** As the tables have it, null where it is unknown. Whole numbers are added up as such, others as decimals. */
  readonly type: 'Int64' | 'UInt32' | 'Float64'
  /** For descriptions, as in "budget.sum, in US dollars"; null where it has none. */
  readonly unit: string | null
  /** The columns whose difference it is; null for what the source says itself. */
  readonly difference: { readonly of: string; readonly less: string } | null
}

const dollars = { kind: 'money', type: 'Int64', unit: 'in US dollars', difference: null } as const
const measured = { kind: 'number', type: 'Float64', difference: null } as const

/** All of them, in the order of the tables' columns. */
export const subjects = {
  budget: { name: 'budget', column: 'budget', ...dollars },
  revenue: { name: 'revenue', column: 'revenue', ...dollars },
  profit: { name: 'profit', column: 'profit', ...dollars, difference: { of: 'revenue', less: 'budget' } },
  popularity: { name: 'popularity', column: 'popularity', ...measured, unit: null },
  runtime: { name: 'runtime', column: 'runtime', ...measured, unit: 'in minutes' },
  voteAverage: { name: 'voteAverage', column: 'vote_average', ...measured, unit: '0 to 10' },
  voteCount: { name: 'voteCount', column: 'vote_count', kind: 'number', type: 'UInt32', unit: null, difference: null },
} as const satisfies Readonly<Record<string, Subject>>

export type SubjectName = keyof typeof subjects

export const allSubjects: readonly Subject[] = Object.values(subjects)

export const isWhole = ({ type }: Pick<Subject, 'type'>): boolean => type !== 'Float64'
