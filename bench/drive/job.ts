import type { Parameters } from '../questions/parameters.js'
import type { Dialect, Layout } from '../questions/question.js'

/** Who is asked, and in what words. */
export type Target =
  | { readonly kind: 'graphql'; readonly url: string; readonly dialect: Dialect }
  | { readonly kind: 'sql'; readonly url: string; readonly database: string; readonly layout: Layout }

export interface Asked {
  readonly question: string
  readonly parameters: Parameters
}

/** What several clients ask: each the next as soon as it has its answer. */
export interface Job {
  readonly target: Target
  readonly requests: readonly Asked[]
  /** Whether to begin again after the last of them. */
  readonly again: boolean
  readonly clients: number
  /** No request is sent later; null: all are. */
  readonly seconds: number | null
  /** Makes the text of each GraphQL document different from all others. */
  readonly differentTexts: boolean
}

export interface Driven {
  /** How long each request took until its answer was there to be parsed, in milliseconds. */
  readonly latencies: readonly number[]
  readonly seconds: number
  /** Of all answers. */
  readonly bytes: number
}

export function isDriven(message: unknown): message is Driven {
  return typeof message === 'object' && message !== null && 'latencies' in message
}
