import { describe, expect, it } from 'vitest'
import {
  brokenRecord,
  COLUMNS,
  csv,
  entities,
  excelResaved,
  gz,
  record,
  row,
  withColumnOrder,
  zip,
} from '../../fixtures/make.js'
import { drainText } from './drained.js'

const movies = [
  row(1, { overview: 'Line one,\nline "two" é🎬', genres: entities([[18, 'Drama']]), vote_count: '5415' }),
  row(2, {
    tagline: 'a "b"',
    production_companies: entities([[3, "The O'Neil Company"]]).replaceAll(
      "'The O'Neil Company'",
      '"The O\'Neil Company"',
    ),
  }),
  row(3, { overview: 'He said "so",\r\nand left. é', genres: entities([[18, 'Drama']]), vote_count: '5415' }),
]

describe('a drop that is cut off', () => {
  it.each([
    ['as it is', csv(movies), 3],
    ['with other line ends', csv(movies, '\r\n'), 31],
    ['as Excel saves it', excelResaved(csv(movies)), 23],
    ['with another last column', withColumnOrder(csv(movies), [...COLUMNS.keys()].reverse()), 17],
  ])('is refused wherever that is inside a record: %s', async (_, text, step) => {
    const bytes = Buffer.from(text)
    const ends = [1, 2, 3].map((count) => Buffer.byteLength(headOf(text, count)))
    for (let length = bytes.indexOf('\n') + 2; length < bytes.length; length += step) {
      const behind = ends.findIndex((end) => length <= end)
      const missing = bytes.toString('utf8', length, ends[behind]).trimEnd()
      const reading = drainText(bytes.subarray(0, length))
      // Of a last cell, nothing tells a part from the whole.
      if (/^\w*$/.test(missing)) {
        const read = await reading.catch(() => null)
        expect([length, missing, read?.movies ?? behind + 1]).toEqual([length, missing, behind + 1])
      } else {
        const line = bytes.toString('utf8', 0, ends[behind - 1] ?? bytes.indexOf('\n') + 1).split('\n').length
        const refusal = {
          code: 'TRUNCATED',
          message: expect.stringContaining(`ends inside a record, at line ${line}:`),
        }
        expect([length, await reading.catch((error: unknown) => error)]).toEqual([
          length,
          expect.objectContaining(refusal),
        ])
      }
    }
  })

  it('is refused where a line end was written after the cut', async () => {
    const text = csv(movies)
    const start = headOf(text, 2).length
    for (const end of ['\n', '\r\n', '\n\n']) {
      for (let length = start + 1; length < text.lastIndexOf(','); length += 7) {
        const refusal = { code: 'TRUNCATED', message: expect.stringContaining('at line 5:') }
        expect([length, await drainText(text.slice(0, length) + end).catch((error: unknown) => error)]).toEqual([
          length,
          expect.objectContaining(refusal),
        ])
      }
    }
    await expect(drainText(`${text.slice(0, start + 8)}\n`)).rejects.toThrow(/got \d of 24 fields/)
  })

  it('is refused where a line end was written after a cut in the second half of a movie', async () => {
    const halves = csv([row(1), brokenRecord(row(2), 'It begins', 'and goes on')])
    for (let length = halves.indexOf('and goes on') + 1; length < halves.lastIndexOf(','); length += 5) {
      await expect(drainText(`${halves.slice(0, length)}\n`)).rejects.toMatchObject({ code: 'TRUNCATED' })
    }
  })

  it('is refused packed, too', async () => {
    const cut = csv(movies).slice(0, -20)
    for (const bytes of [gz(cut), await zip({ 'movies_metadata.csv': cut })]) {
      await expect(drainText(bytes)).rejects.toMatchObject({ code: 'TRUNCATED' })
    }
  })

  it('is refused where that is in its only record', async () => {
    await expect(drainText(csv(movies.slice(0, 1)).slice(0, -60))).rejects.toMatchObject({ code: 'TRUNCATED' })
  })

  it('is refused where that is between the halves of a movie', async () => {
    const halves = csv([row(1), brokenRecord(row(2), 'It begins', 'and goes on')])
    const between = halves.indexOf('\nand goes on')
    for (const cut of [halves.slice(0, between), halves.slice(0, between + 1), halves.slice(0, between + 9)]) {
      const refusal = { code: 'TRUNCATED', message: expect.stringMatching(/at line [34]:/) }
      await expect(drainText(cut)).rejects.toMatchObject(refusal)
    }
    expect((await drainText(halves.slice(0, -1))).movies).toBe(2)
  })
})

describe('a drop that is not cut off', () => {
  it('may have an empty last cell and no last line end, where other records have such a cell', async () => {
    const some = Array.from({ length: 30 }, (_, index) => row(index + 1, { vote_count: index % 10 === 0 ? '' : '5' }))
    const text = (last: string): string => csv([...some, row(99, { vote_count: last })]).trimEnd()
    expect((await drainText(text(''))).movies).toBe(31)
    const rarely = csv([...some.slice(1, 10), row(99, { vote_count: '' })]).trimEnd()
    await expect(drainText(rarely)).rejects.toMatchObject({
      code: 'TRUNCATED',
      message: expect.stringMatching(/its last cell is empty and its line has no end.* add a line end/),
    })
    expect((await drainText(`${rarely}\n`)).movies).toBe(10)
  })

  it('may have an empty last cell and no last line end in its only record', async () => {
    expect((await drainText(csv([row(1, { vote_count: '' })]).trimEnd())).movies).toBe(1)
  })

  it.each([',,,,', ','.repeat(23), ''])('may end in a record of nothing without a line end: %s', async (last) => {
    expect(await drainText(csv(movies) + last)).toMatchObject({ movies: 3, rejected: [] })
  })

  it.each(['(3 rows affected)', '3 rows selected.\n'])(
    'may have a count of its records behind them: %s',
    async (last) => {
      expect(await drainText(csv(movies) + last)).toMatchObject({ movies: 3, rejected: [{ line: 7 }] })
    },
  )

  it('may end in a record that cannot be read, if that is all there', async () => {
    const { rejected } = await drainText(csv([row(1), row(2, { budget: 'x' })]).trimEnd())
    expect(rejected).toMatchObject([{ record: 2, column: 'budget' }])
  })

  it('may have a record that was cut off in its middle: that one is rejected', async () => {
    const text = csv([row(1), record(row(2)).slice(0, -40), row(3)])
    expect(await drainText(text)).toMatchObject({ movies: 2, rejected: [{ record: 2, line: 3 }] })
  })
})

/** The text up to the end of so many records. */
function headOf(text: string, count: number): string {
  let at = 0
  for (let record = 0; record <= count; record++) {
    for (let isQuoted = false; at < text.length; at++) {
      if (text[at] === '"') isQuoted = !isQuoted
      if (text[at] === '\n' && !isQuoted) break
    }
    at++
  }
  return text.slice(0, at)
}
