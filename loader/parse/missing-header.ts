import { LoadError, quote } from '../errors/load-error.js'
import { columnNames, isColumnOf } from '../formats/column-names.js'
import type { Format } from '../formats/format.js'

const FEWEST_FIELDS = 5
/** What a record has in some cell, and no header has in any: lists, dicts, dates, booleans, numbers, IMDb's ids. */
const CELLS: readonly RegExp[] = [
  /^\[\{?/,
  /^\{/,
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/,
  /^(?:true|false)$/i,
  /^-?\d+(?:[.,]\d+)?$/,
  /^tt\d+$/,
]
const FEWEST_CELLS = 3

/**
 * Refuses a first record that names none of the columns because it is a record of the format, or because its names are separated by
 * blanks: LoadError NO_HEADER or NOT_CSV.
 */
export function refuseNoHeader(names: readonly string[], format: Format, renamed: ReadonlyMap<string, string>): void {
  const wanted = new Set([...columnNames(format), ...renamed.values()])
  if (names.some((name) => wanted.has(name))) return
  const isColumn = (name: string): boolean => isColumnOf(format, name)
  const [only = ''] = names.length === 1 ? names : []
  if (only.split(/[,;\t|]/).filter(isColumn).length > 1) {
    throw new LoadError(
      'NOT_CSV',
      'Expected a field for each column in the first line, got one field that holds all names: whole lines were put in quotes, ' +
        'by a tool that did not see the commas. Save the file from there once more, with each column as a column.',
    )
  }
  if (only.split(/[\s"']+/).filter(isColumn).length > 1) {
    throw new LoadError(
      'NOT_CSV',
      'Expected commas, semicolons, tabs or vertical bars between fields, got blanks between the names in the first line. ' +
        'Save the file with commas between its fields.',
    )
  }
  const cells = names.filter((name) => CELLS.some((cell) => cell.test(name)))
  if (names.length < FEWEST_FIELDS || cells.length < FEWEST_CELLS) return
  throw new LoadError('NO_HEADER', [
    `Expected the names of the columns in the first line, got what looks like a ${format.recordNoun}`,
    quote(` (${JSON.stringify(shortened(cells))})`, ''),
    `. Put a line with the name of each column in front; Kaggle's is ${format.sourceHeader.join()}.`,
  ])
}

function shortened(cells: readonly string[]): string {
  const text = cells.join(', ')
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`
}
