import { isBlank } from '../../../parse/blank-cell.js'
import type { Layout } from '../../../parse/layout.js'
import type { ColumnName } from '../kaggle-order.js'

/** In these movies the two titles say the same, or one of them would be in another language. */
const USUAL_LANGUAGE = 'en'

/** How two halves lie beside each other. */
export interface Halves {
  /** The fields that come from the second one. */
  readonly fromSecond: ReadonlySet<number>
  /** Whether a tool has filled them up: only then may it have moved the records, too. */
  readonly arePadded: boolean
}

/** What tells that two halves are of the same movie, the surest first: `place` is that they are as the file was broken. */
export type SameMovie = 'place' | 'title' | 'language'

/**
 * What tells that the halves that were put together to this record are of one movie, or null: the second one has the
 * title, the first one the original title. Where these differ, the language must be one that is spoken in the second one.
 */
export function sameMovie(
  whole: readonly string[],
  { fields }: Layout,
  { fromSecond, arePadded }: Halves,
): SameMovie | null {
  const cell = (column: ColumnName): string => whole[fields.get(column) ?? -1]?.trim() ?? ''
  const isApart = (one: ColumnName, other: ColumnName): boolean => {
    const places = [fields.get(one), fields.get(other)]
    const [first = false, second = false] = places.map((place) => place !== undefined && fromSecond.has(place))
    return !places.includes(undefined) && first !== second
  }
  if (!isApart('title', 'original_title')) return arePadded ? null : 'place'
  const [title, language] = [cell('title'), cell('original_language')]
  if (title !== '' && title === cell('original_title')) return 'title'
  if (isBlank(title) || isBlank(language) || language === USUAL_LANGUAGE) return null
  const isSpoken = isApart('original_language', 'spoken_languages') && speaks(cell('spoken_languages'), language)
  return isSpoken ? 'language' : null
}

function speaks(languages: string, language: string): boolean {
  return languages.split(/[{}]/).some((spoken) => /iso_639_1['"]\s*:\s*['"]([\w-]+)['"]/.exec(spoken)?.[1] === language)
}
