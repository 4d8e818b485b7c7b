import { LoadError, quote } from '../errors/load-error.js'
import { columnNames, isColumnOf } from '../formats/column-names.js'
import type { Format } from '../formats/format.js'
import { type Dialect, ORDINARY_DIALECT } from './dialect.js'
import type { Layout } from './layout.js'
import { refuseNoHeader } from './missing-header.js'
import { nearestName } from './nearest-name.js'
import { ORDINARY } from './notation.js'

export interface Header {
  readonly layout: Layout
  /** Header names that no column of ours is read from. */
  readonly ignored: readonly string[]
  /** Optional columns that are not there. */
  readonly missing: readonly string[]
}

/**
 * Finds the columns of a format in the first record of a drop, by name, `renamed` (our name -> header name) going first.
 * Throws LoadError MISSING_COLUMN, DUPLICATE_COLUMN, NOT_CSV, or USAGE for a renaming that cannot be.
 */
export function readHeader(
  record: readonly string[],
  format: Format,
  renamed: ReadonlyMap<string, string>,
  dialect: Dialect = ORDINARY_DIALECT,
): Header {
  const names = record.map((field) => field.trim())
  refuseNoHeader(names, format, renamed)
  refuseDuplicates(names, format)
  refuseImpossible(renamed, names, format)
  const fields = new Map<string, number>()
  for (const { name, required } of format.columns) {
    const field = names.indexOf(renamed.get(name) ?? name)
    if (field !== -1) fields.set(name, field)
    else if (required) throw missingColumn(name, names, format)
  }
  const used = new Set(fields.values())
  return {
    layout: { dialect, width: names.length, fields, notation: ORDINARY, facts: null },
    ignored: names.filter((name, field) => name !== '' && !used.has(field)),
    missing: columnNames(format).filter((column) => !fields.has(column)),
  }
}

function refuseDuplicates(names: readonly string[], format: Format): void {
  const twice = names.find((name, field) => name !== '' && names.indexOf(name) !== field)
  if (twice === undefined) return
  throw new LoadError('DUPLICATE_COLUMN', [
    'The header names ',
    isColumnOf(format, twice) ? `the column "${twice}"` : quote(`the column "${shortened(twice)}"`, 'a column'),
    ' more than once: it is not clear which one to read. Rename or remove one.',
  ])
}

function refuseImpossible(renamed: ReadonlyMap<string, string>, names: readonly string[], format: Format): void {
  for (const [column, name] of renamed) {
    const option = `--column ${column}=${name}`
    if (!isColumnOf(format, column)) {
      const nearest = nearestName(column, columnNames(format))
      throw new LoadError(
        'USAGE',
        `${option}: expected the name of a column of ours before "=", got "${column}"; the nearest one is "${nearest}".`,
      )
    }
    if (!names.includes(name)) {
      throw new LoadError('USAGE', [
        `${option}: the file has no column "${name}".`,
        quote(` It has ${listed(names)}.`, ''),
      ])
    }
  }
}

function missingColumn(column: string, names: readonly string[], format: Format): LoadError {
  const candidates = names.filter((name) => name !== '' && !isColumnOf(format, name))
  const nearest = nearestName(column, candidates)
  return new LoadError(
    'MISSING_COLUMN',
    nearest === undefined
      ? [
          `The required column "${column}" is missing.`,
          quote(` The file has ${listed(names)}.`, ''),
          ` If it is there under another name, say --column ${column}=NAME.`,
        ]
      : [
          `The required column "${column}" is missing`,
          quote(
            `; the nearest name present is "${shortened(nearest)}". If that is it`,
            '. If it is there under another name',
          ),
          `, say --column ${column}=`,
          quote(shortened(nearest), 'NAME'),
          '.',
        ],
  )
}

function listed(names: readonly string[]): string {
  return shortened(names.join(', '), 1000)
}

/** A file that is no drop at all may have anything as its first line. */
function shortened(text: string, length = 200): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`
}
