import type { MovieDimension } from '../schema-types.js'

/** What movies can be grouped by. */
export interface Dimension {
  readonly dimension: MovieDimension
  readonly label: string
  /** The field of a row's key, and what is asked of it. */
  readonly field: string
  readonly parts: readonly [] | readonly ['id', 'name'] | readonly ['code', 'name']
  /** What the group of the movies without one is called. */
  readonly none: string
  /** Several of a group can be read along an axis. */
  readonly isTime: boolean
  /** A movie can be in several of its groups. */
  readonly isShared: boolean
}

const NAMED = ['id', 'name'] as const
const CODED = ['code', 'name'] as const

export const dimensions: readonly [Dimension, ...Dimension[]] = [
  one('GENRE', 'Genre', 'genre', NAMED, 'No genre', { isShared: true }),
  one('YEAR', 'Year', 'year', [], 'No year', { isTime: true }),
  one('DECADE', 'Decade', 'decade', [], 'No decade', { isTime: true }),
  one('QUARTER', 'Quarter', 'quarter', [], 'No quarter', { isTime: true }),
  one('MONTH', 'Month', 'month', [], 'No month', { isTime: true }),
  one('COMPANY', 'Company', 'company', NAMED, 'No company', { isShared: true }),
  one('COUNTRY', 'Country', 'country', CODED, 'No country', { isShared: true }),
  one('COLLECTION', 'Collection', 'collection', NAMED, 'No collection', {}),
  one('LANGUAGE', 'Original language', 'language', [], 'No language', {}),
  one('SPOKEN_LANGUAGE', 'Spoken language', 'spokenLanguage', CODED, 'None known', { isShared: true }),
  one('STATUS', 'Status', 'status', [], 'No status', {}),
]

function one(
  dimension: MovieDimension,
  label: string,
  field: string,
  parts: Dimension['parts'],
  none: string,
  { isTime = false, isShared = false }: { readonly isTime?: boolean; readonly isShared?: boolean },
): Dimension {
  return { dimension, label, field, parts, none, isTime, isShared }
}

export function dimensionOf(wanted: MovieDimension): Dimension {
  return dimensions.find(({ dimension }) => dimension === wanted) ?? dimensions[0]
}

/** Those that together say when: they are one axis. */
export function timesAmong(among: readonly MovieDimension[]): readonly MovieDimension[] {
  const times = among.filter((dimension) => dimensionOf(dimension).isTime)
  if (times.includes('YEAR')) return times
  if (times.includes('DECADE')) return ['DECADE']
  return times
}
