import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { booleanCell } from '../../../loader/parse/boolean-cell.js'
import { CellError } from '../../../loader/parse/cell-error.js'
import { COLUMNS, type ColumnName } from '../../../loader/parse/columns.js'
import { dateCell } from '../../../loader/parse/date-cell.js'
import { Fields } from '../../../loader/parse/fields.js'
import { codedNamesCell, collectionCell, numberedNamesCell } from '../../../loader/parse/nested-cells.js'
import { type Notation, ORDINARY } from '../../../loader/parse/notation.js'
import { countCell, dollarsCell, idCell, numberCell } from '../../../loader/parse/plain-cells.js'
import { Reading } from '../../../loader/parse/reading.js'
import { RowBytes } from '../../../loader/parse/row-bytes.js'
import type { STAGED_COLUMNS } from '../../../loader/parse/staged-movie.js'
import { isUnknownWord } from '../../../loader/parse/unknown-words.js'
import { propertyRuns } from '../../runs.js'
import { stagedValue } from './drained.js'

type Staged = (typeof STAGED_COLUMNS)[number]

interface Expectation {
  readonly column: ColumnName
  /** The columns that its values are staged in. */
  readonly staged: readonly Staged[]
  /** What a cell holds, read without the ways around that most cells take. */
  readonly read: (cell: string, reading: Reading) => readonly unknown[]
  readonly cells: readonly string[]
}

const collection = "{'id': 10, 'name': 'Toys', 'poster_path': '/p.jpg', 'backdrop_path': None}"

const expectations: readonly Expectation[] = [
  { column: 'id', staged: ['id'], read: (cell, reading) => [idCell(cell, reading)], cells: ['862', '0', '4294967295'] },
  {
    column: 'budget',
    staged: ['budget'],
    read: (cell, reading) => [dollarsCell('budget')(cell, reading)],
    cells: ['30000000', '0', '2787965087'],
  },
  {
    column: 'vote_count',
    staged: ['vote_count'],
    read: (cell, reading) => [countCell('vote_count')(cell, reading)],
    cells: ['5415', '0', '81.0'],
  },
  {
    column: 'popularity',
    staged: ['popularity'],
    read: (cell, reading) => [numberCell('popularity')(cell, reading)],
    cells: ['21.946943', '0.0', '81', '8.2e-05', '0.8776929999999999', '1000000.0', '5.092', '5,092', 'NA'],
  },
  {
    column: 'vote_average',
    staged: ['vote_average'],
    read: (cell, reading) => [numberCell('vote_average')(cell, reading)],
    cells: ['7.7', '10.0', '9.99', '7,7'],
  },
  {
    column: 'adult',
    staged: ['adult'],
    read: (cell, reading) => [booleanCell(cell, reading)],
    cells: ['True', 'False', 'FALSE'],
  },
  {
    column: 'release_date',
    staged: ['release_date', 'year', 'month', 'day'],
    read: (cell, reading) => {
      const { iso, year, month, day } = dateCell(cell, reading)
      return [iso, year, month, day]
    },
    cells: ['1995-10-30', '2000-02-29', '1874-12-09', '10/30/1995', '1995/10/30', '1995-10-30 00:00:00'],
  },
  {
    column: 'genres',
    staged: ['genres'],
    read: (cell) => [numberedNamesCell(cell)],
    cells: [
      '[]',
      "[{'id': 16, 'name': 'Animation'}, {'id': 35, 'name': 'Comedy'}]",
      "[{'name': 'Büro, \"X\"', 'id': 3}, {'name': 'B', 'id': 3}]",
      `[{'name': "Kerri O'Kane", 'id': 3}]`,
    ],
  },
  {
    column: 'production_countries',
    staged: ['countries'],
    read: (cell) => [codedNamesCell('iso_3166_1')(cell)],
    cells: ["[{'iso_3166_1': 'US', 'name': 'U S'}, {'iso_3166_1': 'DE', 'name': 'Germany'}]"],
  },
  {
    column: 'belongs_to_collection',
    staged: ['collection_id', 'collection_name', 'collection_poster_path', 'collection_backdrop_path'],
    read: (cell) => {
      const held = collectionCell(cell)
      return [held?.id ?? null, held?.name || null, held?.posterPath ?? null, held?.backdropPath ?? null]
    },
    cells: [collection, collection.replace('None', "'/b.jpg'"), collection.replace("'Toys'", 'None')],
  },
  {
    column: 'overview',
    staged: ['overview'],
    read: (cell) => [cell === '' || isUnknownWord(cell.replace(/^ +| +$/g, '')) ? null : cell],
    cells: ['', 'He said "no", twice.\n\tAnd\\N went: \'é🎬\'', 'nan', 'NA', ' \\N '],
  },
]

const NOTATIONS: readonly Notation[] = [
  ORDINARY,
  { ...ORDINARY, decimal: 'point', dates: 'mdy', yearsFrom: null },
  { ...ORDINARY, decimal: 'comma', dates: 'dmy', yearsFrom: 1930 },
  { ...ORDINARY, decimal: 'point', decimalIn: { popularity: 'comma' } },
]

describe('a cell is staged as what it is read as', () => {
  it.each(expectations)('in $column', ({ column, staged, read, cells }) => {
    fc.assert(
      fc.property(nearly(cells), fc.boolean(), fc.constantFrom(...NOTATIONS), (cell, always, notation) => {
        expect(stage(column, staged, csvField(cell, always), new Reading(notation))).toEqual(
          orError(() => read(cell, new Reading(notation)).map(unsigned)),
        )
      }),
      {
        ...propertyRuns({ usual: 300, deep: 10000 }),
        examples: ['', ...cells].flatMap((cell) => NOTATIONS.map((each) => [cell, true, each])),
      },
    )
  })
})

function stage(
  column: ColumnName,
  staged: readonly Staged[],
  field: string,
  reading: Reading,
): readonly unknown[] | string {
  const record = Buffer.from(`before,${field},after`)
  const fields = new Fields()
  fields.read(record, 0, record.length)
  const row = new RowBytes(0)
  return orError(() => {
    COLUMNS[column].stage(fields, 1, row, reading)
    const values = Buffer.from(row.bytes()).toString().split('\t')
    expect(values.pop()).toBe('')
    return values.map((value, index) => stagedValue(staged[index] ?? '', value))
  })
}

/** A negative zero is staged as zero. */
function unsigned(value: unknown): unknown {
  return value === 0 ? 0 : value
}

function orError<T>(work: () => T): T | string {
  try {
    return work()
  } catch (error) {
    if (error instanceof CellError) return error.message
    throw error
  }
}

/** One of the cells with a few characters put in, taken out or replaced. */
function nearly(cells: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.record({ at: fc.nat(), taken: fc.nat(3), put: fc.constantFrom(...CHARACTERS) })
  return fc.tuple(fc.constantFrom(...cells), fc.array(edit, { maxLength: 3 })).map(([cell, edits]) => {
    let text = cell
    for (const { at, taken, put } of edits) {
      const place = at % (text.length + 1)
      text = `${text.slice(0, place)}${put}${text.slice(place + taken)}`
    }
    return /\p{Surrogate}/u.test(text) ? cell : text
  })
}

const CHARACTERS = [
  '',
  '',
  '0',
  '1',
  '9',
  '.',
  '-',
  'e',
  "'",
  '"',
  '\\',
  ',',
  ' ',
  '{',
  '}',
  ']',
  '[',
  'é',
  '\n',
  '\t',
  "'', ",
]

function csvField(cell: string, always: boolean): string {
  return always || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
