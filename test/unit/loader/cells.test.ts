import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectionCell } from '../../../loader/formats/movies/collection-cell.js'
import { RANGES } from '../../../loader/formats/movies/ranges.js'
import { booleanCell } from '../../../loader/parse/boolean-cell.js'
import { CellError } from '../../../loader/parse/cell-error.js'
import { dateCell } from '../../../loader/parse/date-cell.js'
import { codedNamesCell, numberedNamesCell } from '../../../loader/parse/nested-cells.js'
import { type Notation, ORDINARY } from '../../../loader/parse/notation.js'
import { countCell, dollarsCell, idCell as idCellOf, numberCell } from '../../../loader/parse/plain-cells.js'
import { NotationError, Reading } from '../../../loader/parse/reading.js'

type Read = (cell: string, reading: Reading) => unknown

const idCell: Read = idCellOf('id')
const budgetCell: Read = dollarsCell('budget', RANGES.budget)
const voteCountCell: Read = countCell('vote_count', RANGES.vote_count)
const popularityCell: Read = numberCell('popularity', RANGES.popularity)
const runtimeCell: Read = numberCell('runtime', RANGES.runtime)
const voteAverageCell: Read = numberCell('vote_average', RANGES.vote_average)
const countries = codedNamesCell('iso_3166_1')
const collection = "{'id': 7, 'name': 'A', 'poster_path': '/p.jpg', 'backdrop_path': None}"
const october = { iso: '1995-10-09', year: 1995, month: 10, day: 9 }
const unknownDate = { iso: null, year: 0, month: 0, day: 0 }

const WORDS = ['NA', 'N/A', '#N/A', 'NULL', 'null', '\\N', 'NaT', '<NA>', 'nan', 'NaN', 'None', 'n/a', '#NV', ' NA ']

const readable: ReadonlyArray<readonly [read: Read, cells: readonly string[], value: unknown]> = [
  [idCell, ['862', '862.0', ' 862 ', '8.62E+02', '+862'], 862],
  [idCell, ['4294967295'], 4294967295],
  [budgetCell, ['100000000', '100000000.0', '1E+08', ' 1.0e8'], 100_000_000],
  [budgetCell, ['2787965087'], 2_787_965_087],
  [budgetCell, ['', '0', '0.0', '  ', ...WORDS], null],
  [budgetCell, ['30000000', '3e+07', '3.0E7', '30000000.0', '+30000000'], 30_000_000],
  [budgetCell, ['9007199254740991'], 9_007_199_254_740_991],
  [voteCountCell, ['5415', '5415.0'], 5415],
  [voteCountCell, ['0'], 0],
  [voteCountCell, ['', ...WORDS], null],
  [popularityCell, ['81', '81.0', ' 81 ', '8.1E+01', '81.'], 81],
  [popularityCell, ['8.2e-05', '8.20E-05', '0.000082'], 0.000082],
  [popularityCell, ['0.5', '.5', '+5e-1'], 0.5],
  [popularityCell, ['0', '+0', '0e0'], 0],
  [popularityCell, ['1000000', '1e6'], 1_000_000],
  [popularityCell, ['', ...WORDS], null],
  [runtimeCell, ['100000', '100000.0'], 100_000],
  [voteAverageCell, ['10', '10.0', '1e1'], 10],
  [booleanCell, ['True', 'TRUE', 'true', ' True', 't', 'T', 'yes', 'Y', '1', '1.0', 'WAHR', 'VRAI', 'VERDADERO'], true],
  [booleanCell, ['False', 'FALSE', 'false', 'f', 'F', 'no', 'N', '0', '0.0', 'FALSCH', 'FAUX', 'FALSO'], false],
  [booleanCell, ['', ...WORDS], null],
  [
    dateCell,
    [
      '1995-10-30',
      ' 1995-10-30 ',
      '1995-10-30 00:00:00',
      '1995-10-30T00:00:00Z',
      '1995-10-30T00:00:00.000Z',
      '1995-10-30T00:00:00+02:00',
      '1995-10-30 00:00:00.000000 UTC',
      '1995-10-30 00:00:00+00',
      '1995/10/30',
      '1995/10/30 0:00',
      '1995.10.30',
      '1995. 10. 30.',
      '19951030',
      '30-Oct-1995',
      '30OCT1995',
      '30 October 1995',
      'Oct 30, 1995',
      'October 30, 1995 12:00:00 AM',
    ],
    { iso: '1995-10-30', year: 1995, month: 10, day: 30 },
  ],
  [dateCell, ['1874-12-09', '1874/12/9', '1874-12-9'], { iso: '1874-12-09', year: 1874, month: 12, day: 9 }],
  [dateCell, ['2000-02-29'], { iso: '2000-02-29', year: 2000, month: 2, day: 29 }],
  [dateCell, ['30-Oct-55'], { iso: '1955-10-30', year: 1955, month: 10, day: 30 }],
  [dateCell, ['', '0000-00-00', '0000-00-00 00:00:00', ...WORDS], unknownDate],
  [numberedNamesCell, ['', '[]', '{}', ' [ ] ', '""', ...WORDS], []],
  [
    numberedNamesCell,
    ["[{'id': 16, 'name': 'A'}, {'name': 'B', 'id': 3}]"],
    [
      [16, 'A'],
      [3, 'B'],
    ],
  ],
  [
    numberedNamesCell,
    ["[{'id': 16, 'name': 'A'}, {'id': 3, 'name': 'B'}, {'id': 16, 'name': 'C'}]"],
    [
      [16, 'A'],
      [3, 'B'],
    ],
  ],
  [numberedNamesCell, [`[{"id": 16, "name": "A", "more": {"x": [null, true, 1.5]}}]`], [[16, 'A']]],
  [
    numberedNamesCell,
    [`[{"id": "16", "name": "A"}]`, `[{'id': '16', 'name': 'A'}]`, `[{"id": 16.0, "name": "A"}]`],
    [[16, 'A']],
  ],
  [numberedNamesCell, [String.raw`"[{\"id\":16,\"name\":\"A\"}]"`], [[16, 'A']]],
  [numberedNamesCell, [`[{"id":16,"name":"A","name":"B"}]`, `[{'id': 5, 'id': 16, 'name': 'B'}]`], [[16, 'B']]],
  [
    numberedNamesCell,
    [
      `[{"id":16,"name":"AC\\/DC \\u00e9\\ud83c\\udfac \\"q\\" b\\\\s"}]`,
      `[{'id': 16, 'name': 'AC/DC é🎬 "q" b\\\\s'}]`,
    ],
    [[16, 'AC/DC é🎬 "q" b\\s']],
  ],
  [numberedNamesCell, [`[{'id': 16, 'name': "O'Kane \\/ x"}]`], [[16, "O'Kane \\/ x"]]],
  [numberedNamesCell, [`[{"id":16,"name":"NULL"}]`, `[{'id': 16, 'name': 'NULL'}]`], [[16, 'NULL']]],
  [
    countries,
    ["[{'iso_3166_1': 'NA', 'name': 'Namibia'}]", '[{"iso_3166_1":"NA","name":"Namibia"}]'],
    [['NA', 'Namibia']],
  ],
  [countries, ["[{'iso_3166_1': 'US', 'name': 'U'}, {'iso_3166_1': 'US', 'name': 'V'}]"], [['US', 'U']]],
  [countries, ["[{'iso_3166_1': 'XX', 'name': ''}]"], [['XX', '']]],
  [collectionCell, ['', '[]', '{}', ...WORDS], null],
  [
    collectionCell,
    [
      '{"id":7,"name":"A","poster_path":"\\/p.jpg","backdrop_path":null}',
      '{"id":7,"name":"A","poster_path":"\\/p.jpg","backdrop_path":NaN}',
      '{"backdrop_path": "None", "poster_path": "/p.jpg", "name": "A", "id": "7"}',
      "{'id': 7, 'name': 'A', 'poster_path': '/p.jpg', 'backdrop_path': nan}",
    ],
    { id: 7, name: 'A', posterPath: '/p.jpg', backdropPath: null },
  ],
  [collectionCell, [collection], { id: 7, name: 'A', posterPath: '/p.jpg', backdropPath: null }],
  [collectionCell, ["{'id': 7, 'name': 'A'}"], { id: 7, name: 'A', posterPath: null, backdropPath: null }],
]

const unreadable: ReadonlyArray<readonly [read: Read, reason: RegExp, cells: readonly string[]]> = [
  [
    idCell,
    /^expected an id, a whole number from 1 to 4294967295, got "/,
    ['', '0', '-1', '1.5', '4294967296', 'tt1', '1997-08-20', 'nan', 'NA', '0x1F', '1_000'],
  ],
  [
    budgetCell,
    /^expected a whole number of dollars from 0 to 9007199254740991, got "/,
    ['-1', '0.5', '$5', '1e300', '1e400', '9007199254740992', 'inf', 'Infinity', '/ff9q.jpg', '1,00,000'],
  ],
  [voteCountCell, /^expected a whole number from 0 to 2147483647, got "/, ['-1', '0.5', '2147483648']],
  [
    popularityCell,
    /^expected a number from 0 to 1000000, got "/,
    ['Beware', 'inf', '-inf', '1e27', '1e300', '1e999', '-1', '1000000.1', '.', '1e', '--1', '0x10', '1 2', '1.2.3'],
  ],
  [runtimeCell, /^expected a number from 0 to 100000, got "/, ['-90', '100001', '90 min']],
  [voteAverageCell, /^expected a number from 0 to 10, got "/, ['110', '-1', '10.1']],
  [booleanCell, /^expected True or False, got "/, ['2', '-1', 'maybe', 'tt', ' - Written by']],
  [
    dateCell,
    /^expected a day of the calendar, got "/,
    ['1995-02-30', '1900-02-29', '1995-13-01', '1995-00-10', '1995-10-00', '1995/10/32', '30 Okt 1995'],
  ],
  [
    dateCell,
    /^expected a date like /,
    ['1995', '1995-10', '12', '1995/10-30', 'today', '199510301', '1995-10-30 x', '35002.0'],
  ],
  [dateCell, /^expected a date like 1995-10-30, or one at midnight/, ['1995-10-30T22:00:00Z', '10/30/1995 11:00 PM']],
  [
    dateCell,
    /^expected a year from 1800 to 2100, got "/,
    ['1799-12-31', '2101-01-01', '2199-06-01', '0001-01-01', '9999/1/1'],
  ],
  [
    numberedNamesCell,
    /^expected a Python literal, got one that is broken/,
    ["[{'id': 16, 'name': 'Anim", 'Drama', '[}'],
  ],
  [
    numberedNamesCell,
    /^expected a JSON, got one that is broken/,
    [
      '[{"id": 16, "name": "Anim',
      '[{"id": 16, "name": "A\\x"}]',
      '[{"id": 16, "name": "A" "B"',
      '[{"id": 16, "name": "\\u00"}]',
    ],
  ],
  [numberedNamesCell, /^expected a list of dicts, got "/, ['0.065736', "{'id': 1, 'name': 'A'}", "'Drama'", 'True']],
  [numberedNamesCell, /^expected a dict as each member of the list, got /, ['[16]', '[None]', "[['id', 1]]"]],
  [
    numberedNamesCell,
    /^expected a whole number from 1 to 4294967295 as 'id', got /,
    [
      "[{'name': 'A'}]",
      "[{'id': '1.5', 'name': 'A'}]",
      "[{'id': 0, 'name': 'A'}]",
      "[{'id': 1.5, 'name': 'A'}]",
      "[{'id': nan, 'name': 'A'}]",
    ],
  ],
  [
    numberedNamesCell,
    /^expected a text as 'name', got /,
    [
      "[{'id': 1}]",
      "[{'id': 1, 'name': None}]",
      '[{"id": 1, "name": NaN}]',
      '[{"id": 1, "name": "\\ud83c"}]',
      "[{'id': 1, 'name': 5}]",
      "[{'id': 1, 'name': '\\ud83c'}]",
    ],
  ],
  [
    countries,
    /^expected a code as 'iso_3166_1' of each member, got /,
    ["[{'name': 'A'}]", "[{'iso_3166_1': '', 'name': 'A'}]", "[{'iso_639_1': 'en', 'name': 'A'}]"],
  ],
  [collectionCell, /^expected a collection, as a dict, got "/, ['0.065736', "[{'id': 7, 'name': 'A'}]", "'A'"]],
  [collectionCell, /^expected a text or None as 'poster_path', got 5$/, ["{'id': 7, 'name': 'A', 'poster_path': 5}"]],
]

/** Cells that mean one thing or another, depending on how their whole drop is written. */
const notations: ReadonlyArray<
  readonly [read: Read, notation: Partial<Notation>, cells: readonly string[], value: unknown]
> = [
  [
    budgetCell,
    { decimal: 'point' },
    ['30,000,000', '30 000 000', "30'000'000", '30\u202f000\u00a0000'.replace('\u00a0', '\u202f')],
    30_000_000,
  ],
  [
    budgetCell,
    { decimal: 'comma' },
    ['30.000.000', '30 000 000', '30\u00a0000\u00a0000', '30000000,0', '3E+07', '3,0E+07'],
    30_000_000,
  ],
  [popularityCell, { decimal: 'point' }, ['5,092', '5092', '5,092.0'], 5092],
  [popularityCell, { decimal: 'point' }, ['5.092'], 5.092],
  [popularityCell, { decimal: 'comma' }, ['5.092', '5092', '5.092,0', '5092,'], 5092],
  [popularityCell, { decimal: 'comma' }, ['5,092', '+5,092'], 5.092],
  [popularityCell, { decimal: 'comma' }, ['0,5', ',5', '5E-1', '5,0E-1'], 0.5],
  [popularityCell, { decimal: 'comma' }, ['NA', ''], null],
  [idCell, { decimal: 'comma' }, ['862', '862,0'], 862],
  [runtimeCell, { decimal: 'comma' }, ['81', '81,0'], 81],
  [dateCell, { dates: 'mdy' }, ['10/9/1995', '10-09-1995', '10.09.1995', '10/09/1995 0:00', '1995-10-09'], october],
  [
    dateCell,
    { dates: 'dmy' },
    ['9/10/1995', '09-10-1995', '09.10.1995', '9. 10. 1995', '9.10.1995.', '09.10.1995 00:00:00'],
    october,
  ],
  [dateCell, { dates: 'mdy', yearsFrom: 1930 }, ['10/09/95', '10/9/95'], october],
  [dateCell, { dates: 'dmy', yearsFrom: 1930 }, ['9.10.95'], october],
  [dateCell, { dates: 'ymd', yearsFrom: 1930 }, ['95/10/09', '95-10-9'], october],
  [dateCell, { yearsFrom: 1900 }, ['9-Oct-95'], october],
  [dateCell, { dates: 'dmy', yearsFrom: 1874 }, ['9.12.74'], { iso: '1874-12-09', year: 1874, month: 12, day: 9 }],
  [dateCell, { dates: 'dmy', yearsFrom: 1930 }, ['9.12.29'], { iso: '2029-12-09', year: 2029, month: 12, day: 9 }],
  [dateCell, { dates: 'dmy' }, ['9.12.73'], { iso: '1973-12-09', year: 1973, month: 12, day: 9 }],
]

/** Cells that nobody can read who does not know how their whole drop is written. */
const undecided: ReadonlyArray<readonly [read: Read, notation: Partial<Notation>, cells: readonly string[]]> = [
  [budgetCell, {}, ['30,000,000', '30.000.000', '30 000 000', '1,000', '5,0']],
  [popularityCell, {}, ['21,946943', '1,000.5', '1.000,5']],
  [dateCell, {}, ['10/30/1995', '30/10/1995', '05.06.1995', '10/30/95', '30-Oct-95', '30-Oct-05']],
  [dateCell, { dates: 'mdy' }, ['10/30/95', '10/30/05', '10/30/74', '10/30/35']],
]

describe('cells', () => {
  it.each(readable.flatMap(([read, cells, value]) => cells.map((cell) => [read.name, cell, read, value] as const)))(
    '%s reads %j',
    (_, cell, read, value) => {
      expect(read(cell, new Reading())).toEqual(value)
    },
  )

  it.each(unreadable.flatMap(([read, reason, cells]) => cells.map((cell) => [read.name, cell, read, reason] as const)))(
    '%s refuses %j',
    (_, cell, read, reason) => {
      expect(() => read(cell, new Reading())).toThrow(CellError)
      expect(() => read(cell, new Reading())).toThrow(reason)
      expect(() => read(cell, new Reading())).not.toThrow(NotationError)
    },
  )

  it.each(
    notations.flatMap(([read, notation, cells, value]) =>
      cells.map((cell) => [read.name, notation, cell, read, value] as const),
    ),
  )('%s in %j reads %j', (_, notation, cell, read, value) => {
    expect(read(cell, new Reading({ ...ORDINARY, ...notation }))).toEqual(value)
  })

  it.each(
    undecided.flatMap(([read, notation, cells]) => cells.map((cell) => [read.name, notation, cell, read] as const)),
  )('%s in %j leaves %j to the whole drop', (_, notation, cell, read) => {
    expect(() => read(cell, new Reading({ ...ORDINARY, ...notation }))).toThrow(NotationError)
  })

  it('reads a date as the calendar has it, in every way of writing it', () => {
    const days = fc.date({ min: new Date('1800-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10)
        const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
        const expected = { iso, year, month, day: date }
        for (const cell of [iso, `${year}/${month}/${date}`, `${iso}T00:00:00Z`, iso.replaceAll('-', '')]) {
          expect(dateCell(cell, new Reading())).toEqual(expected)
        }
        const [mdy, dmy] = [`${month}/${date}/${year}`, `${date}.${month}.${year}`]
        expect(dateCell(mdy, new Reading({ ...ORDINARY, dates: 'mdy' }))).toEqual(expected)
        expect(dateCell(dmy, new Reading({ ...ORDINARY, dates: 'dmy' }))).toEqual(expected)
      }),
    )
  })

  it('reads any number in its range as it is written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 0, max: RANGES.popularity.most }), (value) => {
        expect(popularityCell(String(value), new Reading())).toBe(value)
        const comma = String(value).replace('.', ',')
        expect(popularityCell(comma, new Reading({ ...ORDINARY, decimal: 'comma' }))).toBe(value)
      }),
    )
  })

  it('tells what it reads in another way than the source writes it, once', () => {
    const reading = new Reading({ ...ORDINARY, decimal: 'point' })
    for (const cell of ['NA', '1,000', 'NA', '2,000', '5']) budgetCell(cell, reading)
    for (const cell of ['1995-10-30', '1995/10/30', '1995-10-30 00:00:00']) dateCell(cell, reading)
    for (const cell of ['True', 'FALSE', 't', 't']) booleanCell(cell, reading)
    expect(reading.met).toEqual([
      '"NA" as unknown',
      'thousands separated by ","',
      'dates like 1995/10/30',
      'dates with a time, which is midnight',
      '"t" as True',
    ])
  })

  it('names the length at which Excel cuts a cell', () => {
    const member = "{'id': 1, 'name': 'A'}, "
    const cut = `[${member.repeat(2000)}`.slice(0, 32_767)
    expect(() => numberedNamesCell(cut)).toThrow(/Excel cuts a cell at 32,767 characters/)
  })

  it('does not put a long cell into its reason', () => {
    expect(reasonOf(() => popularityCell('x'.repeat(100_000), new Reading())).length).toBeLessThan(200)
    expect(reasonOf(() => numberedNamesCell(`['${'x'.repeat(100_000)}`)).length).toBeLessThan(200)
  })
})

function reasonOf(read: () => unknown): string {
  try {
    return String(read())
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}
