import type { Exploration, Group, Key } from './read-answer.js'

/** The same group of both selections; null where one has none, or has not been asked for it. */
export interface Pair {
  readonly id: string
  readonly keys: readonly Key[]
  readonly a: Group | null
  readonly b: Group | null
}

/** Side by side, in the order of the first selection; behind them what only the other one has. */
export function pairs({ side, other }: Exploration, most: number): readonly Pair[] {
  const ofOther = new Map((other?.groups ?? []).map((group) => [group.id, group]))
  const first = side.groups.map((a): Pair => ({ id: a.id, keys: a.keys, a, b: ofOther.get(a.id) ?? null }))
  const seen = new Set(first.map(({ id }) => id))
  const rest = (other?.groups ?? []).flatMap((b): Pair[] =>
    seen.has(b.id) ? [] : [{ id: b.id, keys: b.keys, a: null, b }],
  )
  return [...first, ...rest].slice(0, most)
}

/** How much more the first is; unknown where one of them is. */
export function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b
}

/** How many times the other the first is: of two that are not negative, and not of nothing. */
export function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null || b <= 0 || a < 0 ? null : a / b
}
