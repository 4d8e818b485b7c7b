import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { type PythonValue, parsePython } from '../../../loader/parse/python-literal.js'
import { sampleRecords } from '../../../loader/sample/sample-records.js'
import { COLUMNS, csv, type Row } from '../../fixtures/make.js'
import { DIALECT } from './csv-text.js'
import { drainText } from './drained.js'

const NUMBERS = new Set(['budget', 'revenue', 'popularity', 'runtime', 'vote_average', 'vote_count'])
const FLAGS = new Set(['adult', 'video'])
const NESTED = new Set(
  'belongs_to_collection genres production_companies production_countries spoken_languages'.split(' '),
)

/** How a tool writes what it has read from a cell that is not empty; without one, as it was. */
interface Tool {
  readonly number?: (value: number) => string
  readonly flag?: readonly [yes: string, no: string]
  readonly date?: (year: string, month: string, day: string) => string
  readonly nested?: (value: PythonValue) => string
  /** For what is empty. */
  readonly nothing?: string
  readonly tells: readonly string[]
}

const grouped = (value: number, separator: string, mark: string): string => {
  const [whole = '', fraction] = plain(value).split('.')
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, separator)
  return fraction === undefined ? groups : groups + mark + fraction
}
const plain = (value: number): string => (value < 1e-6 && value > 0 ? value.toFixed(12) : String(value))

const json = (value: PythonValue): string =>
  JSON.stringify(value, (_, held: unknown) => (held instanceof Map ? Object.fromEntries(held) : held))
    .replaceAll('/', '\\/')
    .replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('null', 'NaN')

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')

const TOOLS: Readonly<Record<string, Tool>> = {
  'a spreadsheet in German': {
    number: (value) => grouped(value, '.', ','),
    flag: ['WAHR', 'FALSCH'],
    date: (year, month, day) => `${day}.${month}.${year}`,
    tells: [
      'numbers with decimal commas',
      'dates as day, month, year',
      'thousands separated by "."',
      '"FALSCH" as False',
    ],
  },
  'a spreadsheet in French': {
    number: (value) => grouped(value, '\u202f', ','),
    flag: ['VRAI', 'FAUX'],
    date: (year, month, day) => `${day}/${month}/${year} 00:00`,
    tells: ['numbers with decimal commas', 'dates as day, month, year', 'dates with a time, which is midnight'],
  },
  'a spreadsheet in American English': {
    number: (value) => grouped(value, ',', '.'),
    flag: ['TRUE', 'FALSE'],
    date: (year, month, day) =>
      Number(year) < 1900 ? `${year}-${month}-${day}` : `${Number(month)}/${Number(day)}/${year} 0:00`,
    tells: ['dates as month, day, year', 'thousands separated by ","'],
  },
  'a dump of PostgreSQL': {
    flag: ['t', 'f'],
    date: (year, month, day) => `${year}-${month}-${day} 00:00:00+00`,
    nothing: '\\N',
    tells: ['"f" as False', '"\\\\N" as unknown', 'dates with a time, which is midnight'],
  },
  R: {
    number: (value) => value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2'),
    flag: ['TRUE', 'FALSE'],
    nothing: 'NA',
    tells: ['"NA" as unknown'],
  },
  Oracle: {
    flag: ['Y', 'N'],
    date: (year, month, day) => `${day}-${MONTHS[Number(month) - 1]}-${year}`,
    nothing: 'NULL',
    tells: ['"N" as False', '"NULL" as unknown', 'dates like 30 Oct 1995'],
  },
  'PHP, with JSON in its cells': {
    flag: ['1', '0'],
    date: (year, month, day) => `${year}/${month}/${day}`,
    nested: json,
    tells: ['"0" as False', 'nested cells in JSON', 'dates like 1995/10/30'],
  },
  pandas: {
    number: (value) => (Number.isInteger(value) ? `${value}.0` : String(value)),
    flag: ['1.0', '0.0'],
    nothing: 'nan',
    tells: ['"0.0" as False', '"nan" as unknown'],
  },
}

describe('a drop that was saved again', () => {
  let rows: readonly Row[] = []
  beforeAll(async () => {
    let text = ''
    for await (const part of sampleRecords({ movies: 600, seed: 5 })) text += part
    const [, ...records] = parse(text, DIALECT)
    rows = records
      .filter((fields) => fields.length === COLUMNS.length)
      .map((fields) => Object.fromEntries(COLUMNS.map((column, place) => [column, fields[place] ?? ''])))
  })

  it.each(Object.entries(TOOLS))('by %s means the same, and tells how it was read', async (_, tool) => {
    const expected = await drainText(csv(rows))
    expect(expected).toMatchObject({ rejected: [], readAs: [] })
    const drained = await drainText(csv(rows.map((row) => savedBy(tool, row))))
    expect(drained.rejected).toEqual([])
    expect(drained.rows).toEqual(expected.rows)
    expect(drained.readAs).toEqual(expect.arrayContaining([...tool.tells]))
  })
})

function savedBy(tool: Tool, row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cellOf(tool, column, cell)]))
}

function cellOf({ number, flag, date, nested, nothing = '' }: Tool, column: string, cell: string): string {
  if (cell === '') return nothing
  if (NUMBERS.has(column)) return number?.(Number(cell)) ?? cell
  if (FLAGS.has(column)) return flag?.[cell === 'True' ? 0 : 1] ?? cell
  if (NESTED.has(column)) return nested?.(parsePython(cell)) ?? cell
  const [year = '', month = '', day = ''] = cell.split('-')
  return column === 'release_date' && date !== undefined ? date(year, month, day) : cell
}
