import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CellError } from '../../../loader/parse/cell-error.js'
import { dateCell } from '../../../loader/parse/date-cell.js'
import { codedNamesCell, collectionCell, numberedNamesCell } from '../../../loader/parse/nested-cells.js'
import { booleanCell, countCell, dollarsCell, idCell, numberCell } from '../../../loader/parse/plain-cells.js'

const countries = codedNamesCell('iso_3166_1')
const collection = "{'id': 7, 'name': 'A', 'poster_path': '/p.jpg', 'backdrop_path': None}"
const unknownDate = { iso: null, year: 0, month: 0, day: 0 }

const readable: ReadonlyArray<readonly [read: (cell: string) => unknown, cells: readonly string[], value: unknown]> = [
  [idCell, ['862', '862.0', ' 862 ', '8.62E+02', '+862'], 862],
  [idCell, ['4294967295'], 4294967295],
  [dollarsCell, ['100000000', '100000000.0', '1E+08', ' 1.0e8'], 100_000_000],
  [dollarsCell, ['2787965087'], 2_787_965_087],
  [dollarsCell, ['', '0', '0.0', 'nan', 'NaN', 'None', '  '], null],
  [countCell, ['5415', '5415.0'], 5415],
  [countCell, ['0'], 0],
  [countCell, ['', 'nan'], null],
  [numberCell, ['81', '81.0', ' 81 ', '8.1E+01', '81.'], 81],
  [numberCell, ['8.2e-05', '8.20E-05', '0.000082'], 0.000082],
  [numberCell, ['-0.5', '-.5', '-5e-1'], -0.5],
  [numberCell, ['', 'nan', 'NaN', 'None'], null],
  [booleanCell, ['True', 'TRUE', 'true', ' True'], true],
  [booleanCell, ['False', 'FALSE', 'false'], false],
  [booleanCell, ['', 'nan'], null],
  [dateCell, ['1995-10-30', '10/30/1995', ' 1995-10-30 '], { iso: '1995-10-30', year: 1995, month: 10, day: 30 }],
  [dateCell, ['1874-12-09', '12/9/1874', '12/09/1874'], { iso: '1874-12-09', year: 1874, month: 12, day: 9 }],
  [dateCell, ['2000-02-29', '2/29/2000'], { iso: '2000-02-29', year: 2000, month: 2, day: 29 }],
  [dateCell, ['', 'nan', 'NaN'], unknownDate],
  [numberedNamesCell, ['', '[]', '{}', 'nan', 'None', ' [ ] '], []],
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
  [countries, ["[{'iso_3166_1': 'US', 'name': 'U'}, {'iso_3166_1': 'US', 'name': 'V'}]"], [['US', 'U']]],
  [countries, ["[{'iso_3166_1': 'XX', 'name': ''}]"], [['XX', '']]],
  [collectionCell, ['', '[]', '{}', 'nan', 'None'], null],
  [collectionCell, [collection], { id: 7, name: 'A', posterPath: '/p.jpg', backdropPath: null }],
  [collectionCell, ["{'id': 7, 'name': 'A'}"], { id: 7, name: 'A', posterPath: null, backdropPath: null }],
]

const unreadable: ReadonlyArray<readonly [read: (cell: string) => unknown, reason: RegExp, cells: readonly string[]]> =
  [
    [
      idCell,
      /^expected an id, a whole number from 1 to 4294967295, got "/,
      ['', '0', '-1', '1.5', '4294967296', 'tt1', '1997-08-20', 'nan', '0x1F', '1_000'],
    ],
    [
      dollarsCell,
      /^expected a whole number of dollars, 0 or more, got "/,
      ['-1', '0.5', '1,000', '$5', '1e400', 'Infinity', '/ff9q.jpg'],
    ],
    [countCell, /^expected a whole number from 0 to 4294967295, got "/, ['-1', '0.5', '4294967296']],
    [numberCell, /^expected a number, got "/, ['Beware', '1,000.5', 'inf', '1e999', '.', '1e', '--1', '0x10', '1 2']],
    [booleanCell, /^expected True or False, got "/, ['1', '0', 'yes', 'tRue', ' - Written by']],
    [
      dateCell,
      /^expected a day of the calendar, got "/,
      ['1995-02-30', '1900-02-29', '1995-13-01', '1995-00-10', '30/10/1995', '1995-10-00'],
    ],
    [dateCell, /^expected a date like /, ['1995', '1995-1-1', '10/30/95', '12', '1995/10/30', 'today']],
    [
      dateCell,
      /^expected a year from 1800 to 2100, got "/,
      ['1799-12-31', '2101-01-01', '2199-06-01', '0001-01-01', '1/1/9999'],
    ],
    [
      numberedNamesCell,
      /^expected a Python literal, got one that is broken/,
      ["[{'id': 16, 'name': 'Anim", 'Drama', '[}'],
    ],
    [numberedNamesCell, /^expected a list of dicts, got "/, ['0.065736', "{'id': 1, 'name': 'A'}", "'Drama'", 'True']],
    [numberedNamesCell, /^expected a dict as each member of the list, got /, ['[16]', '[None]', "[['id', 1]]"]],
    [
      numberedNamesCell,
      /^expected a whole number from 1 to 4294967295 as 'id', got /,
      [
        "[{'name': 'A'}]",
        "[{'id': '16', 'name': 'A'}]",
        "[{'id': 0, 'name': 'A'}]",
        "[{'id': 1.5, 'name': 'A'}]",
        "[{'id': nan, 'name': 'A'}]",
      ],
    ],
    [
      numberedNamesCell,
      /^expected a text as 'name', got /,
      ["[{'id': 1}]", "[{'id': 1, 'name': None}]", "[{'id': 1, 'name': 5}]", "[{'id': 1, 'name': '\\ud83c'}]"],
    ],
    [
      countries,
      /^expected a code as 'iso_3166_1' of each member, got /,
      ["[{'name': 'A'}]", "[{'iso_3166_1': '', 'name': 'A'}]", "[{'iso_639_1': 'en', 'name': 'A'}]"],
    ],
    [collectionCell, /^expected a collection, as a dict, got "/, ['0.065736', "[{'id': 7, 'name': 'A'}]", "'A'"]],
    [collectionCell, /^expected a text or None as 'poster_path', got 5$/, ["{'id': 7, 'name': 'A', 'poster_path': 5}"]],
  ]

describe('cells', () => {
  it.each(readable.flatMap(([read, cells, value]) => cells.map((cell) => [read.name, cell, read, value] as const)))(
    '%s reads %j',
    (_, cell, read, value) => {
      expect(read(cell)).toEqual(value)
    },
  )

  it.each(unreadable.flatMap(([read, reason, cells]) => cells.map((cell) => [read.name, cell, read, reason] as const)))(
    '%s refuses %j',
    (_, cell, read, reason) => {
      expect(() => read(cell)).toThrow(CellError)
      expect(() => read(cell)).toThrow(reason)
    },
  )

  it('reads a date as the calendar has it, in both ways of writing it', () => {
    const days = fc.date({ min: new Date('1800-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10)
        const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
        expect(dateCell(iso)).toEqual({ iso, year, month, day: date })
        expect(dateCell(`${month}/${date}/${year}`)).toEqual({ iso, year, month, day: date })
      }),
    )
  })

  it('reads any finite number as it is written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(numberCell(String(value))).toBe(Object.is(value, -0) ? 0 : value)
      }),
    )
  })

  it('names the length at which Excel cuts a cell', () => {
    const member = "{'id': 1, 'name': 'A'}, "
    const cut = `[${member.repeat(2000)}`.slice(0, 32_767)
    expect(() => numberedNamesCell(cut)).toThrow(/Excel cuts a cell at 32,767 characters/)
  })

  it('does not put a long cell into its reason', () => {
    expect(reasonOf(() => numberCell('x'.repeat(100_000))).length).toBeLessThan(200)
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
