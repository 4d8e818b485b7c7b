import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FormatColumn } from '../../../loader/formats/format.js'
import { collectionCell } from '../../../loader/formats/movies/collection-cell.js'
import { movies } from '../../../loader/formats/movies/movies.js'
import { RANGES } from '../../../loader/formats/movies/ranges.js'
import { booleanCell } from '../../../loader/parse/boolean-cell.js'
import { CellError } from '../../../loader/parse/cell-error.js'
import { dateCell } from '../../../loader/parse/date-cell.js'
import { ORDINARY_DIALECT } from '../../../loader/parse/dialect.js'
import { Fields } from '../../../loader/parse/fields.js'
import { codedNamesCell, numberedNamesCell } from '../../../loader/parse/nested-cells.js'
import { type Notation, ORDINARY } from '../../../loader/parse/notation.js'
import { countCell, dollarsCell, idCell, numberCell } from '../../../loader/parse/plain-cells.js'
import { Reading } from '../../../loader/parse/reading.js'
import { RowBytes } from '../../../loader/parse/row-bytes.js'
import { isUnknownWord } from '../../../loader/parse/unknown-words.js'
import { propertyRuns } from '../../runs.js'
import { stagedValue } from './drained.js'

interface Expectation {
  readonly columns: readonly string[]
  /** What a cell holds, read without a fast path. */
  readonly read: (cell: string, reading: Reading, column: string) => readonly unknown[]
  readonly cells: readonly string[]
}

const collection = "{'id': 10, 'name': 'Toys', 'poster_path': '/p.jpg', 'backdrop_path': None}"

const listed: readonly Expectation[] = [
  { columns: ['id'], read: (cell, reading) => [idCell('id')(cell, reading)], cells: ['862', '0', '4294967295'] },
  {
    columns: ['budget', 'revenue'],
    read: (cell, reading, column) => [dollarsCell(column, RANGES.budget)(cell, reading)],
    cells: ['30000000', '0', '2787965087'],
  },
  {
    columns: ['vote_count'],
    read: (cell, reading) => [countCell('vote_count', RANGES.vote_count)(cell, reading)],
    cells: ['5415', '0', '81.0'],
  },
  ...(['popularity', 'runtime', 'vote_average'] as const).map((column) => ({
    columns: [column],
    read: (cell: string, reading: Reading) => [numberCell(column, RANGES[column])(cell, reading)],
    cells: [
      '7.7',
      '9.99',
      '7,7',
      '21.946943',
      '0.0',
      '81',
      '8.2e-05',
      '0.8776929999999999',
      '1000000.0',
      '5,092',
      'NA',
    ],
  })),
  {
    columns: ['adult', 'video'],
    read: (cell, reading) => [booleanCell(cell, reading)],
    cells: ['True', 'False', 'FALSE'],
  },
  {
    columns: ['release_date'],
    read: (cell, reading) => {
      const { iso, year, month, day } = dateCell(cell, reading)
      return [iso, year, month, day]
    },
    cells: ['1995-10-30', '2000-02-29', '1874-12-09', '10/30/1995', '1995/10/30', '1995-10-30 00:00:00'],
  },
  {
    columns: ['genres', 'production_companies'],
    read: (cell) => [numberedNamesCell(cell)],
    cells: [
      '[]',
      "[{'id': 16, 'name': 'Animation'}, {'id': 35, 'name': 'Comedy'}]",
      "[{'name': 'Büro, \"X\"', 'id': 3}, {'name': 'B', 'id': 3}]",
      `[{'name': "Kerri O'Kane", 'id': 3}]`,
    ],
  },
  {
    columns: ['production_countries'],
    read: (cell) => [codedNamesCell('iso_3166_1')(cell)],
    cells: ["[{'iso_3166_1': 'US', 'name': 'U S'}, {'iso_3166_1': 'DE', 'name': 'Germany'}]"],
  },
  {
    columns: ['spoken_languages'],
    read: (cell) => [codedNamesCell('iso_639_1')(cell)],
    cells: ["[{'iso_639_1': 'en', 'name': 'English'}, {'iso_639_1': 'de', 'name': ''}]"],
  },
  {
    columns: ['belongs_to_collection'],
    read: (cell) => {
      const held = collectionCell(cell)
      return [held?.id ?? null, held?.name || null, held?.posterPath ?? null, held?.backdropPath ?? null]
    },
    cells: [collection, collection.replace('None', "'/b.jpg'"), collection.replace("'Toys'", 'None')],
  },
]

/** What is staged of two columns at once. */
const TITLES = ['title', 'original_title']

/** All others: a column of anything else that is not listed above is no text, and fails. */
const texts: Expectation = {
  columns: movies.columns
    .map(({ name }) => name)
    .filter((name) => !TITLES.includes(name) && !listed.some(({ columns }) => columns.includes(name))),
  read: (cell) => [cell === '' || isUnknownWord(cell.replace(/^ +| +$/g, '')) ? null : cell],
  cells: ['', 'He said "no", twice.\n\tAnd\\N went: \'é🎬\'', 'nan', 'NA', ' \\N '],
}

const expectations = [...listed, texts].flatMap(({ columns, ...each }) =>
  movies.columns.filter(({ name }) => columns.includes(name)).map((column) => ({ name: column.name, column, ...each })),
)

const NOTATIONS: readonly Notation[] = [
  ORDINARY,
  { ...ORDINARY, decimal: 'point', dates: 'mdy', yearsFrom: null },
  { ...ORDINARY, decimal: 'comma', dates: 'dmy', yearsFrom: 1930 },
  { ...ORDINARY, decimal: 'point', decimalIn: { popularity: 'comma' } },
]

describe('a cell is staged as what it is read as, whether it takes the fast path or not', () => {
  it('in every column but those of titles', () => {
    const held = [...expectations.map(({ name }) => name), ...TITLES]
    expect(held.toSorted()).toEqual(movies.columns.map(({ name }) => name).toSorted())
  })

  it.each(expectations)('in $name', ({ name, column, read, cells }) => {
    fc.assert(
      fc.property(nearly(cells), fc.boolean(), fc.constantFrom(...NOTATIONS), (cell, always, notation) => {
        expect(stage(column, csvField(cell, always), new Reading(notation))).toEqual(
          orError(() => read(cell, new Reading(notation), name).map(unsigned)),
        )
      }),
      {
        ...propertyRuns({ usual: 300, deep: 10000 }),
        examples: ['', ...cells].flatMap((cell) => NOTATIONS.map((each) => [cell, true, each])),
      },
    )
  })
})

function stage({ name, fills, writer }: FormatColumn, field: string, reading: Reading): readonly unknown[] | string {
  const record = Buffer.from(`before,${field},after`)
  const fields = new Fields()
  fields.read(record, 0, record.length)
  const row = new RowBytes(0)
  const layout = {
    dialect: ORDINARY_DIALECT,
    width: 3,
    fields: new Map([[name, 1]]),
    notation: reading.notation,
    facts: null,
  }
  return orError(() => {
    writer(layout)(fields, row, reading)
    const values = Buffer.from(row.bytes()).toString().split('\t')
    expect(values.pop()).toBe('')
    expect(values).toHaveLength(fills.length)
    return values.map((value, index) => stagedValue(fills[index] ?? '', value))
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
