import type { Fields } from './fields.js'
import { holdsUnknownWord } from './unknown-words.js'

/** The fields that a movie's titles are in; undefined where one is unknown. */
export interface Titles {
  readonly title: number | undefined
  readonly original: number | undefined
}

/**
 * A title may be a word for what is unknown, as that of a film named "None" is: it holds where both titles say the same.
 * Otherwise it is unknown, and where a movie has only an original title, that is its title, too.
 */
export function titlesIn(fields: Fields, title: number | undefined, original: number | undefined): Titles {
  const given = { title: filled(fields, title), original: filled(fields, original) }
  if (!isWord(fields, given.title) && !isWord(fields, given.original)) {
    return { ...given, title: given.title ?? given.original }
  }
  if (isSame(fields, given)) return given
  const known = {
    title: isWord(fields, given.title) ? undefined : given.title,
    original: isWord(fields, given.original) ? undefined : given.original,
  }
  return { ...known, title: known.title ?? known.original }
}

function filled(fields: Fields, field: number | undefined): number | undefined {
  return field === undefined || fields.isEmpty(field) ? undefined : field
}

function isWord(fields: Fields, field: number | undefined): boolean {
  return field !== undefined && holdsUnknownWord(fields.bytes, fields.start(field), fields.end(field))
}

function isSame(fields: Fields, { title, original }: Titles): boolean {
  return title !== undefined && original !== undefined && fields.text(title).trim() === fields.text(original).trim()
}
