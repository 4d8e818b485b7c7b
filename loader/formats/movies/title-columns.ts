import type { StagedMovieColumn } from '../../../clickhouse/index.js'
import { CellError } from '../../parse/cell-error.js'
import type { Fields } from '../../parse/fields.js'
import { holdsUnknownWord } from '../../parse/unknown-words.js'
import type { FormatColumn } from '../format.js'
import type { ColumnName } from './kaggle-order.js'

export const titleColumn = columnOf('title', true, ({ title }) => {
  if (title === undefined) throw new CellError('expected a title, got neither title nor original_title')
  return title
})

export const originalTitleColumn = columnOf('original_title', false, ({ original }) => original)

/** The fields that a movie's titles are in; undefined where one is unknown. */
interface Titles {
  readonly title: number | undefined
  readonly original: number | undefined
}

/** A column of titles. `chosen`: the field that the title is in, which may be the other one's. */
function columnOf(
  name: ColumnName & StagedMovieColumn,
  required: boolean,
  chosen: (titles: Titles) => number | undefined,
): FormatColumn {
  return {
    name,
    required,
    fills: [name],
    numbers: null,
    hasDates: false,
    writer: ({ fields: places }) => {
      const [title, original] = [places.get('title'), places.get('original_title')]
      return (fields, row) => {
        const field = chosen(titlesIn(fields, title, original))
        if (field !== undefined) row.copyField(fields, field)
        row.endValue()
      }
    },
  }
}

/**
 * A title may be a word for what is unknown, as that of a film named "None" is: it holds where both titles say the same, in letters of either size.
 * Otherwise it is unknown, and where a movie has only an original title, that is its title, too.
 */
function titlesIn(fields: Fields, title: number | undefined, original: number | undefined): Titles {
  const one = filled(fields, title)
  const other = filled(fields, original)
  const isWord = holdsWord(fields, one)
  const isOtherWord = holdsWord(fields, other)
  if ((!isWord && !isOtherWord) || isSame(fields, one, other)) return { title: one ?? other, original: other }
  const known = isOtherWord ? undefined : other
  return { title: isWord ? known : (one ?? known), original: known }
}

function filled(fields: Fields, field: number | undefined): number | undefined {
  return field === undefined || fields.isEmpty(field) ? undefined : field
}

function holdsWord(fields: Fields, field: number | undefined): boolean {
  return field !== undefined && holdsUnknownWord(fields.bytes, fields.start(field), fields.end(field))
}

function isSame(fields: Fields, one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && folded(fields.text(one)) === folded(fields.text(other))
}

function folded(text: string): string {
  return text.trim().toLowerCase()
}
