import { describe, expect, it } from 'vitest'
import type { Notation } from '../../../loader/parse/notation.js'
import { ORDINARY } from '../../../loader/parse/notation.js'
import { csv, type Row, row } from '../../fixtures/make.js'
import { type Drained, drainText } from './drained.js'

const drained = (rows: readonly Row[], notation: Partial<Notation> = {}): Promise<Drained> =>
  drainText(csv(rows.map((columns, index) => row(index + 1, columns))), { notation: { ...ORDINARY, ...notation } })

const values = async (column: string, rows: Promise<Drained>): Promise<unknown[]> =>
  (await rows).rows.map((movie) => movie[column])

const dates = (...cells: string[]): Row[] => cells.map((cell) => ({ release_date: cell }))
/** With nothing else that tells of decimals. */
const mute = { popularity: '1', runtime: '90', vote_average: '6' }
const popularities = (...cells: string[]): Row[] => cells.map((cell) => ({ ...mute, popularity: cell }))

describe('dates that only the whole drop can tell', () => {
  it.each([
    ['10/30/1995', '5/6/1995', ['1995-10-30', '1995-05-06']],
    ['30/10/1995', '5/6/1995', ['1995-10-30', '1995-06-05']],
    ['30.10.1995', '05.06.1995', ['1995-10-30', '1995-06-05']],
    ['30-10-1995', '05-06-1995', ['1995-10-30', '1995-06-05']],
    ['30.10.1995 00:00:00', '05.06.1995 00:00', ['1995-10-30', '1995-06-05']],
    ['10/30/1995 12:00:00 AM', '5/6/1995', ['1995-10-30', '1995-05-06']],
    ['30.10.55', '05.06.44', ['1955-10-30', '1944-06-05']],
    ['1874-12-09', '10/30/1995', ['1874-12-09', '1995-10-30']],
    ['5/5/1995', '6/6/1995', ['1995-05-05', '1995-06-06']],
  ])('%s and %s', async (one, other, expected) => {
    expect(await values('release_date', drained(dates(one, other)))).toEqual(expected)
    expect(await values('release_date', drained(dates(other, one)))).toEqual([...expected].reverse())
  })

  it.each([
    [['05/06/1995', '1995-10-30'], /"05\/06\/1995" \(release_date, line 2\).*--dates mdy or --dates dmy/],
    [['1995-10-30', '01.02.1995'], /"01.02.1995" \(release_date, line 3\).*--dates mdy or --dates dmy/],
    [['10/30/1995', '30/10/1995'], /"10\/30\/1995" \(release_date, line 2\) is no day, month, year/],
    [['10/30/1995', '30/10/1995'], /"30\/10\/1995" \(release_date, line 3\) is no month, day, year.*--dates/],
    [['10/30/95', '5/6/97'], /"10\/30\/95" \(release_date, line 2\).*--years-from 1930/],
    [['10/30/55', '5/6/05'], /"5\/6\/05" \(release_date, line 3\).*--years-from 1930/],
    [['30-Oct-95'], /"30-Oct-95" \(release_date, line 2\).*--years-from 1930/],
    [['10/11/12'], /"10\/11\/12".*month, day, year or day, month, year or year, month, day.*--dates ymd/],
  ])('%j are refused', async (cells, message) => {
    await expect(drained(dates(...cells))).rejects.toMatchObject({
      code: 'NOTATION',
      message: expect.stringMatching(message),
    })
  })

  it('are read as is said', async () => {
    const both = dates('05/06/1995', '06/05/1995')
    expect(await values('release_date', drained(both, { dates: 'mdy' }))).toEqual(['1995-05-06', '1995-06-05'])
    expect(await values('release_date', drained(both, { dates: 'dmy' }))).toEqual(['1995-06-05', '1995-05-06'])
    const short = dates('10/30/95', '5/6/05', '10/30/55')
    const expected = (from: number) => [`${from}95-10-30`, '2005-05-06', '1955-10-30']
    expect(await values('release_date', drained(short, { yearsFrom: 1930 }))).toEqual(expected(19))
    expect(await values('release_date', drained(dates('10/30/95'), { yearsFrom: 1874 }))).toEqual(['1895-10-30'])
  })

  it('reject what is not in the order that is said', async () => {
    const { rows, rejected } = await drained(dates('10/30/1995', '30/10/1995', '5/6/1995'), { dates: 'dmy' })
    expect(rows.map((movie) => movie['release_date'])).toEqual(['1995-10-30', '1995-06-05'])
    expect(rejected).toMatchObject([{ record: 1, line: 2, column: 'release_date' }])
  })

  it('are looked for in movies only', async () => {
    const rows = drained([{ release_date: '10/30/1995' }, { release_date: '30/10/1995', id: 'x' }])
    expect(await values('release_date', rows)).toEqual(['1995-10-30'])
  })
})

describe('numbers that only the whole drop can tell', () => {
  it.each([
    [
      ['21,946943', '5,092'],
      [21.946943, 5.092],
    ],
    [
      ['1,234.5', '5,092'],
      [1234.5, 5092],
    ],
    [
      ['1.234,5', '5.092'],
      [1234.5, 5092],
    ],
    [
      ['0,5', '1.000,25', '30 000'],
      [0.5, 1000.25, 30_000],
    ],
    [
      ['81,0', '3E-05', '7'],
      [81, 3e-5, 7],
    ],
    [
      ['1,234,567.5e-3', '5.092'],
      [1234.5675, 5.092],
    ],
    [
      ['30 000', '5'],
      [30_000, 5],
    ],
  ])('%j', async (cells, expected) => {
    expect(await values('popularity', drained(popularities(...cells)))).toEqual(expected)
    expect(await values('popularity', drained(popularities(...cells).reverse()))).toEqual([...expected].reverse())
  })

  it('are told by what a column can hold, and by other columns', async () => {
    const whole = { ...mute, budget: '30.000', popularity: '5,092', vote_count: '5.415' }
    expect((await drained([whole])).rows).toMatchObject([{ budget: 30_000, popularity: 5.092, vote_count: 5415 }])
    const average = { ...mute, budget: '30,000', vote_average: '7.725' }
    expect((await drained([average])).rows).toMatchObject([{ budget: 30_000, vote_average: 7.725 }])
  })

  it('may have another mark in each column, as where pandas writes a column of text', async () => {
    const rows = [
      { ...mute, popularity: '21.946943', runtime: '81,5', vote_average: '7,7' },
      { ...mute, popularity: '5.092', runtime: '90,0', vote_average: '6,0' },
    ]
    const { rows: read, readAs } = await drained(rows)
    expect(read).toMatchObject([
      { popularity: 21.946943, runtime: 81.5 },
      { popularity: 5.092, vote_average: 6 },
    ])
    expect(readAs).toEqual(['numbers with decimal commas in runtime, vote_average'])
    await expect(drained([{ ...mute, popularity: '0.5', vote_average: '7,7', runtime: '1.234' }])).rejects.toThrow(
      /"1.234" \(runtime, line 2\)/,
    )
  })

  it.each([
    [
      popularities('5,092', '7'),
      /"5,092" \(popularity, line 2\), which may be 5092 or 5.092.*--decimal point or --decimal comma/,
    ],
    [
      popularities('2.5', '2,5'),
      /a point in "2.5" \(popularity, line 2\) and a comma in "2,5" \(popularity, line 3\).*--decimal/,
    ],
    [[{ ...mute, runtime: '30,000' }], /"30,000" \(runtime, line 2\)/],
  ])('%j are refused', async (rows, message) => {
    await expect(drained(rows)).rejects.toMatchObject({ code: 'NOTATION', message: expect.stringMatching(message) })
  })

  it('are read as is said', async () => {
    expect(await values('popularity', drained(popularities('5,092', '5.092'), { decimal: 'point' }))).toEqual([
      5092, 5.092,
    ])
    const commas = [{ popularity: '5.092', runtime: '90', vote_average: '6' }]
    expect(await values('popularity', drained(commas, { decimal: 'comma' }))).toEqual([5092])
  })
})

describe('a few cells that contradict the others', () => {
  const many = <T>(count: number, cell: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => cell(i))
  const points = (count: number) => many(count, (index) => `${index}.25`)
  const commas = (count: number) => many(count, (index) => `${index},25`)
  const isos = (count: number) => many(count, (index) => `1995-10-${10 + (index % 20)}`)
  const days = (count: number) => many(count, (index) => `10/${13 + (index % 10)}/1995`)

  it.each([
    [['21.946943'], '5,092', /popularity.*one way only.*--decimal point, got "5,092"/],
    [['21,946943'], '5.092', /popularity.*one way only.*--decimal comma, got "5.092"/],
    [points(198), '5,092', /popularity.*one way only/],
    [points(100), '5,09', /popularity.*with a decimal point, got "5,09"/],
    [commas(100), '5.09', /popularity.*with a decimal comma, got "5.09"/],
    [points(300), '1.234,5', /popularity.*with a decimal point/],
  ])('in numbers are rejected', async (others, cell, reason) => {
    const { rows, rejected } = await drained(popularities(...others, cell))
    expect(rows).toHaveLength(others.length)
    expect(rejected).toMatchObject([{ record: others.length + 1, column: 'popularity' }])
    expect(`${rejected[0]?.column} ${rejected[0]?.reason}`).toMatch(reason)
  })

  it.each([
    [isos(100), '5/6/1995', /a date like 1995-10-30, got "5\/6\/1995"/],
    [isos(300), '5/6/95', /got "5\/6\/95"/],
    [days(100), '30/10/1995', /month, day, year, got "30\/10\/1995"/],
    [days(100), '10/30/95', /century/],
  ])('in dates are rejected', async (others, cell, reason) => {
    const { rows, rejected } = await drained(dates(...others, cell))
    expect(rows).toHaveLength(others.length)
    expect(rejected).toMatchObject([{ column: 'release_date', reason: expect.stringMatching(reason) }])
  })

  it('make a mixed file where they are more than one in a hundred, or the others are not a hundred', async () => {
    const refused = { code: 'NOTATION' }
    await expect(drained(popularities(...points(98), '5,09'))).rejects.toMatchObject(refused)
    await expect(drained(popularities(...points(150), '5,09', '6,09'))).rejects.toMatchObject(refused)
    await expect(drained(dates(...isos(98), '5/6/1995'))).rejects.toMatchObject(refused)
    await expect(drained(dates(...days(150), '30/10/1995', '29/10/1995'))).rejects.toMatchObject(refused)
    const both = [...many(200, () => '5/6/1995'), '10/30/1995', '30/10/1995']
    await expect(drained(dates(...both))).rejects.toMatchObject(refused)
  })

  it('are read where they can be', async () => {
    const read = await values('popularity', drained(popularities(...commas(100), '5092')))
    expect(read.at(-1)).toBe(5092)
    const { rejected } = await drained(popularities(...points(100), '5,09', '5,092'), { decimal: 'point' })
    expect(rejected).toMatchObject([{ record: 101 }])
    const said = await values('release_date', drained(dates(...isos(100), '5/6/1995'), { dates: 'dmy' }))
    expect(said.at(-1)).toBe('1995-06-05')
  })
})

describe('a drop in another notation', () => {
  const plain = Array.from({ length: 40 }, (_, index) => ({
    release_date: `19${60 + (index % 10)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + ((index * 7) % 28)).padStart(2, '0')}`,
    popularity: String(index * 1.734567),
    budget: String(index * 1_234_567),
    adult: index % 2 === 0 ? 'True' : 'False',
    tagline: index % 3 === 0 ? 'NA' : `Tag ${index}`,
  }))

  it('tells how it was read, and means the same', async () => {
    const expected = await drained(plain)
    const other = await drained(
      plain.map(({ release_date, popularity, budget, adult, tagline }) => ({
        release_date: release_date.split('-').reverse().join('.'),
        popularity: popularity.replace('.', ','),
        budget: Number(budget).toLocaleString('de-DE'),
        runtime: '90,0',
        vote_average: '6,0',
        adult: adult === 'True' ? 't' : 'f',
        tagline,
      })),
    )
    expect(other.rows).toEqual(expected.rows)
    expect(expected.readAs).toEqual(['"NA" as unknown'])
    expect(other.readAs).toEqual([
      'numbers with decimal commas',
      'dates as day, month, year',
      '"NA" as unknown',
      '"t" as True',
      '"f" as False',
      'thousands separated by "."',
    ])
  })

  it('is read alike where that shows late, and with lines of rejections right', async () => {
    const padding = 'x'.repeat(9000)
    const rows = Array.from({ length: 400 }, (_, index) => ({
      overview: `${padding}\n${index}`,
      release_date: index < 300 ? '2001-02-03' : '2/13/2001',
      ...(index === 399 && { budget: 'x' }),
    }))
    const { rows: read, rejected } = await drained(rows)
    expect(read.map((movie) => movie['record'])).toEqual(Array.from({ length: 399 }, (_, index) => index + 1))
    expect(new Set(read.slice(300).map((movie) => movie['release_date']))).toEqual(new Set(['2001-02-13']))
    expect(rejected).toMatchObject([{ record: 400, line: 800 }])
    await expect(drained([...rows, ...dates('5/6/1995', '13/2/1995', '14/2/1995')])).rejects.toThrow(/line 602/)
  })
})

describe('titles that are words for what is unknown', () => {
  it.each([
    ['None', 'None', 'None', 'None'],
    ['NaN', 'Toy Story', 'Toy Story', 'Toy Story'],
    ['NA', ' NA', 'NA', ' NA'],
    ['NaN', 'nan', 'NaN', 'nan'],
    ['none', 'None', 'none', 'None'],
    ['Toy Story', 'nan', 'Toy Story', null],
    ['', 'Toy Story', 'Toy Story', 'Toy Story'],
  ])('%j with the original title %j', async (title, original_title, expected, original) => {
    const { rows } = await drained([{ title, original_title }])
    expect(rows).toMatchObject([{ title: expected, original_title: original }])
  })

  it.each([
    ['NaN', ''],
    ['', 'NULL'],
    ['NaN', 'None'],
    ['', ''],
  ])('%j with the original title %j is none', async (title, original_title) => {
    const { rejected } = await drained([{ title, original_title }])
    expect(rejected).toMatchObject([{ column: 'title', reason: expect.stringContaining('got neither') }])
  })

  it('may be written small elsewhere, and what may mean something else is rejected with that reason', async () => {
    const none = { release_date: 'none', runtime: 'none', genres: 'none', homepage: 'none', tagline: 'none' }
    expect((await drained([none])).rows).toMatchObject([{ runtime: null, genres: [], homepage: null, tagline: null }])
    const cells = ['runtime', 'release_date', 'genres', 'belongs_to_collection', 'adult', 'vote_count']
    const { rejected } = await drained(cells.flatMap((column) => [{ [column]: '-' }, { [column]: ' ? ' }]))
    expect(rejected).toHaveLength(2 * cells.length)
    for (const { reason } of rejected) expect(reason).toMatch(/got .*not read as unknown: leave the cell empty/)
  })

  it('are unknown elsewhere', async () => {
    const words = {
      overview: 'NULL',
      tagline: 'NA',
      status: 'nan',
      homepage: 'N/A',
      poster_path: '\\N',
      imdb_id: 'None',
    }
    const { rows } = await drained([
      { ...words, original_language: 'NaN' },
      { original_language: 'na', overview: 'None of it' },
    ])
    expect(rows).toMatchObject([
      {
        overview: null,
        tagline: null,
        status: null,
        homepage: null,
        poster_path: null,
        imdb_id: null,
        original_language: null,
      },
      { original_language: 'na', overview: 'None of it' },
    ])
  })
})
