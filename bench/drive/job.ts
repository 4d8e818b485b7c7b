import type { Parameters, World } from '../questions/parameters.js'

/** Who is asked. */
export type Target =
  | { readonly kind: 'graphql'; readonly url: string }
  | { readonly kind: 'raw'; readonly url: string; readonly database: string }

/** Questions to ask, one after the other by each client, in turn. */
export interface Job {
  readonly target: Target
  readonly questions: readonly string[]
  /** Drawn anew for each request, or the same for all. */
  readonly parameters: { readonly world: World; readonly seed: number } | Parameters
  readonly clients: number
  readonly until: { readonly seconds: number } | { readonly requests: number }
  /** Makes the text of each GraphQL document different from all others. */
  readonly differentDocuments: boolean
}

export interface Driven {
  /** How long each request took until its answer was there to be parsed, in milliseconds. */
  readonly latencies: readonly number[]
  readonly seconds: number
  /** Of all answers. */
  readonly bytes: number
  /** Of the clients' own process. */
  readonly cpuSeconds: number
}

export function isDriven(message: unknown): message is Driven {
  return typeof message === 'object' && message !== null && 'latencies' in message
}
