import type { Parameters } from './parameters.js'

export type Row = readonly unknown[]

export interface Statement {
  readonly sql: string
  readonly values: Readonly<Record<string, unknown>>
}

/** One question in GraphQL and in SQL over the same snapshot. */
export interface Question {
  readonly id: string
  readonly title: string
  readonly document: string
  variables(parameters: Parameters): Readonly<Record<string, unknown>>
  /** Sent at the same time. They name tables without a database. */
  statements(parameters: Parameters): readonly Statement[]
  /** What GraphQL's `data` says, as the rows of the statements one after the other; null where it is not compared. */
  readonly rows: ((data: unknown) => Row[]) | null
}
