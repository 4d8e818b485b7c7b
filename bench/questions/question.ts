import type { Axis, Parameters } from './parameters.js'

export type Row = readonly unknown[]

/** A question to a GraphQL server. */
export interface GraphQLForm {
  readonly document: string
  variables(parameters: Parameters): Readonly<Record<string, unknown>>
  /** What its `data` says, as the rows of the statements. */
  rows(data: unknown): Row[]
}

export interface Statement {
  readonly sql: string
  readonly values: Readonly<Record<string, unknown>>
}

/** The tables that are made for the SQL by hand: sums made in advance, or the movies themselves, once for each use. */
export const layouts = ['rollups', 'flat'] as const
export type Layout = (typeof layouts)[number]

/** The servers that are asked in GraphQL. */
export type Dialect = 'reelhouse' | 'postgraphile'

/** One question, in GraphQL and as one statement over each layout of tables; all answers are the same. */
export interface Question {
  readonly id: string
  readonly title: string
  readonly axes: readonly Axis[]
  readonly graphql: Readonly<Record<Dialect, GraphQLForm>>
  readonly statements: Readonly<Record<Layout, (parameters: Parameters) => Statement>>
}
