import { LoadError, quote } from '../errors/load-error.js'
import { COLUMN_NAMES, COLUMNS, type ColumnName, isColumnName } from './columns.js'
import { type Dialect, ORDINARY_DIALECT } from './dialect.js'
import { refuseNoHeader } from './missing-header.js'
import { nearestName } from './nearest-name.js'
import { type Notation, ORDINARY } from './notation.js'

/** Where a drop keeps its columns, and how it is written. */
export interface Layout {
  readonly dialect: Dialect
  /** How many fields each record has. */
  readonly width: number
  /** The field of each column that is there, counted from 0. */
  readonly fields: ReadonlyMap<ColumnName, number>
  readonly notation: Notation
  /** Columns of numbers, dates and booleans that no tool has emptied of texts; null where the whole drop was not asked yet. */
  readonly textIn: ReadonlySet<ColumnName> | null
  /** Whether movies that lack what every movie has are halves of broken ones; null likewise. */
  readonly arePoorHalves: boolean | null
}

export interface Header {
  readonly layout: Layout
  /** Header names that no column of ours is read from. */
  readonly ignored: readonly string[]
  /** Optional columns that are not there. */
  readonly missing: readonly ColumnName[]
}

/**
 * Finds our columns in the first record of a drop, by name, `renamed` (our name -> header name) going first.
 * Throws LoadError MISSING_COLUMN, DUPLICATE_COLUMN, NOT_CSV, or USAGE for a renaming that cannot be.
 */
export function readHeader(
  record: readonly string[],
  renamed: ReadonlyMap<string, string>,
  dialect: Dialect = ORDINARY_DIALECT,
): Header {
  const names = record.map((field) => field.trim())
  refuseNoHeader(names, renamed)
  refuseDuplicates(names)
  refuseImpossible(renamed, names)
  const fields = new Map<ColumnName, number>()
  for (const column of COLUMN_NAMES) {
    const field = names.indexOf(renamed.get(column) ?? column)
    if (field !== -1) fields.set(column, field)
    else if (COLUMNS[column].required) throw missingColumn(column, names)
  }
  const used = new Set(fields.values())
  return {
    layout: { dialect, width: names.length, fields, notation: ORDINARY, textIn: null, arePoorHalves: null },
    ignored: names.filter((name, field) => name !== '' && !used.has(field)),
    missing: COLUMN_NAMES.filter((column) => !fields.has(column)),
  }
}

function refuseDuplicates(names: readonly string[]): void {
  const twice = names.find((name, field) => name !== '' && names.indexOf(name) !== field)
  if (twice === undefined) return
  throw new LoadError('DUPLICATE_COLUMN', [
    'The header names ',
    isColumnName(twice) ? `the column "${twice}"` : quote(`the column "${shortened(twice)}"`, 'a column'),
    ' more than once: it is not clear which one to read. Rename or remove one.',
  ])
}

function refuseImpossible(renamed: ReadonlyMap<string, string>, names: readonly string[]): void {
  for (const [column, name] of renamed) {
    const option = `--column ${column}=${name}`
    if (!isColumnName(column)) {
      const nearest = nearestName(column, COLUMN_NAMES)
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

function missingColumn(column: ColumnName, names: readonly string[]): LoadError {
  const candidates = names.filter((name) => name !== '' && !isColumnName(name))
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
