import type { NumberRange } from '../request/number-range.js'
import type { IntFilter } from './filter.input.js'

/** The whole numbers that a filter chooses; null if it is none, or chooses in another way. */
export function rangeOf(filter: IntFilter | null | undefined): NumberRange | null {
  const { gt, gte, lt, lte, eq, ...others } = given(filter ?? {})
  if (Object.keys(others).length > 0) return null
  if ([gt, gte, lt, lte, eq].every((bound) => bound === undefined)) return null
  const { NEGATIVE_INFINITY: least, POSITIVE_INFINITY: most } = Number
  return {
    from: Math.max(gte ?? least, (gt ?? least) + 1, eq ?? least),
    to: Math.min(lte ?? most, (lt ?? most) - 1, eq ?? most),
  }
}

type Given<Of> = { readonly [Name in keyof Of]?: NonNullable<Of[Name]> }

/** Only what is not null. */
export function given<Of extends object>(all: Of): Given<Of>
export function given(all: object): object {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined))
}
