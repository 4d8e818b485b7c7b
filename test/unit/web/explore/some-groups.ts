import type { Exploration, Group, Key } from '../../../../web/explore/read-answer.js'
import type { MovieDimension } from '../../../../web/schema-types.js'

export const keyOf = (dimension: MovieDimension, sort: string | number | null): Key => ({
  dimension,
  id: String(sort ?? ''),
  label: sort === null ? 'None' : String(sort),
  sort,
  to: null,
})

export const groupOf = (
  keys: readonly Key[],
  value: number | null,
  known: number | null = null,
  movies = 20,
): Group => ({
  id: keys.map(({ id }) => id).join('|'),
  keys,
  movies,
  values: [{ value, known, unadjusted: 0 }],
  isOthers: false,
})

export const explored = (groups: readonly Group[], other: readonly Group[] | null = null): Exploration => ({
  snapshot: 1,
  side: { groups, others: [], totals: groupOf([], 1), totalGroups: groups.length },
  other: other === null ? null : { groups: other, others: [], totals: groupOf([], 1), totalGroups: other.length },
})
