import type { PopularGenresQuery } from './popular.graphql.js'

export type Ranking = 'average' | 'sum' | 'median' | 'max'

/** The ways to say which genre is the most popular. */
export const RANKINGS: readonly { readonly by: Ranking; readonly label: string }[] = [
  { by: 'average', label: 'By average' },
  { by: 'sum', label: 'By sum' },
  { by: 'median', label: 'By median' },
  { by: 'max', label: 'By its best movie' },
]

export type Leader = PopularGenresQuery['average'][number]

/** Who leads a year, by each ranking. */
export interface LeadersOfYear {
  readonly year: number
  readonly leaders: Readonly<Partial<Record<Ranking, Leader>>>
}

export function leadersByYear(data: Readonly<Record<Ranking, readonly Leader[]>>): LeadersOfYear[] {
  const years = new Map<number, Partial<Record<Ranking, Leader>>>()
  for (const { by } of RANKINGS) {
    for (const leader of data[by]) {
      const leaders = years.get(leader.year) ?? {}
      years.set(leader.year, leaders)
      leaders[by] = leader
    }
  }
  return [...years].sort(([a], [b]) => a - b).map(([year, leaders]) => ({ year, leaders }))
}

/** The genre that leads most years by one ranking; of several, the first by name. */
export function mostOften(
  years: readonly LeadersOfYear[],
  by: Ranking,
): { readonly name: string; readonly years: number } | null {
  const counts = new Map<string, number>()
  for (const { leaders } of years) {
    const name = leaders[by]?.genre.name
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
  return first === undefined ? null : { name: first[0], years: first[1] }
}
