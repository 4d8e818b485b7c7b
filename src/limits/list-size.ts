import type { GraphQLField } from 'graphql'
import { Extensions } from 'type-graphql'

/** What the size of a list is estimated from, before anything is read. */
export interface Asked {
  /** The field's arguments, as they are given. */
  readonly args: Readonly<Record<string, unknown>>
  /** The arguments of the field whose object has this one. */
  readonly around: Readonly<Record<string, unknown>>
  /** How many the field around it asks for with `first` or `last`. */
  readonly page: number
  /** How many genres the snapshot has. */
  readonly genres: number
}

type ListSize = (asked: Asked) => unknown

const EXTENSION = 'listSize'

/**
 * Says of a field that is a list how many items it has, about, in an answer, or of one that has a page how many at most; its
 * description has to say so, too.
 */
export function EstimatedSize(size: (asked: Asked) => number): ReturnType<typeof Extensions> {
  return Extensions({ [EXTENSION]: size })
}

/** Of a list that is the page which the field around it asks for. */
export const PageSize = (): ReturnType<typeof Extensions> => EstimatedSize(({ page }) => page)

/** The years that a list has a row for: a range of them is no longer than it says. */
export function yearsOf(args: Asked['args'], usual: number): number {
  const { years } = args
  if (typeof years !== 'object' || years === null || !('from' in years && 'to' in years)) return usual
  const { from, to } = years
  if (typeof from !== 'number' || typeof to !== 'number') return usual
  return Math.max(0, Math.min(usual, to - from + 1))
}

/** How many items a list is estimated to have; undefined where nothing is said of it. */
export function estimatedSize(
  field: Pick<GraphQLField<unknown, unknown>, 'extensions'>,
  asked: Asked,
): number | undefined {
  const size = field.extensions[EXTENSION]
  if (!isListSize(size)) return undefined
  const estimate = size(asked)
  return typeof estimate === 'number' && estimate > 0 ? estimate : 0
}

function isListSize(value: unknown): value is ListSize {
  return typeof value === 'function'
}
