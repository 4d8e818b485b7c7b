import type { GraphQLSchema } from 'graphql'
import type { Random } from '../../../loader/sample/random.js'
import type { HttpRequest } from './http-request.js'

/** What hostile requests are made of, besides their seed. */
export interface HostileContext {
  readonly schema: GraphQLSchema
  /** Given out by the server that is asked. */
  readonly cursors: readonly string[]
}

export type MakeRequest = (random: Random, context: HostileContext) => HttpRequest

/** So many of something, each with its number. */
export const times = (count: number, make: (index: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(between)

/** One of the lengths at which something may break. */
export const size = (random: Random, most: number): number =>
  Math.min(most, random.pick([2, 9, 16, 33, 60, 101, 201, 501, 1001, 2001, 6000, 20_000]))
