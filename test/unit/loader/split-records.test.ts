import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movies } from '../../../loader/formats/movies/movies.js'
import { SplitRecords } from '../../../loader/formats/movies/repair/split-record.js'
import { BlockRecords } from '../../../loader/parse/block-records.js'
import { ORDINARY } from '../../../loader/parse/notation.js'
import { parseBlock } from '../../../loader/parse/parse-block.js'
import { readHeader } from '../../../loader/parse/read-header.js'
import { BlockReader } from '../../../loader/read/block-reader.js'
import {
  brokenRecord,
  COLUMNS,
  csv,
  csvText,
  excelResaved,
  fieldsOf,
  record,
  row,
  withColumnOrder,
} from '../../fixtures/make.js'
import { propertyRuns } from '../../runs.js'
import { drainText, type StagedRow, stagedRows } from './drained.js'

const broken = row(2, {
  imdb_id: 'tt2',
  popularity: '3.5',
  genres: "[{'id': 18, 'name': 'Drama'}]",
  poster_path: '/two.jpg',
  tagline: 'Two',
})
const whole = { ...broken, overview: 'It begins \n - and goes on' }

const file = (lineBreak: string) =>
  csv([row(1), brokenRecord(broken, 'It begins ', ' - and goes on', lineBreak), row(3)])

describe('records that are broken over two', () => {
  it.each(['\n', '\r\n', '\r'])('are stitched when broken by %j', async (lineBreak) => {
    const expected = await drainText(csv([row(1), whole, row(3)]))
    const drained = await drainText(file(lineBreak))
    expect(drained).toMatchObject({ records: 4, movies: 3, repaired: 1, rejected: [] })
    expect(drained.rows.map(withoutRecord)).toEqual(expected.rows.map(withoutRecord))
    expect(drained.rows.map((movie) => movie['record'])).toEqual([1, 2, 4])
  })

  it('are stitched when a spreadsheet has padded both', async () => {
    const expected = await drainText(csv([row(1), whole, row(3)]))
    const drained = await drainText(excelResaved(file('\n')))
    expect(drained).toMatchObject({ records: 4, movies: 3, repaired: 1, rejected: [] })
    expect(drained.rows.map(withoutRecord)).toEqual(expected.rows.map(withoutRecord))
  })

  it('are stitched when broken before or after all of the overview', async () => {
    for (const [before, after] of [
      ['', 'all of it'],
      ['all of it', ''],
    ] as const) {
      const { rows, repaired } = await drainText(csv([brokenRecord(broken, before, after), row(3)]))
      expect([repaired, rows.map((movie) => movie['overview'])]).toEqual([1, [`${before}\n${after}`, null]])
    }
  })

  it('are stitched wherever the overview stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...COLUMNS.keys()], { minLength: COLUMNS.length }), async (order) => {
        const names = order.map((place) => COLUMNS[place] ?? '')
        const at = names.indexOf('overview')
        const fields = splitOnce(record({ ...broken, overview: 'BREAK' }), order)
        const halves = [...fields.slice(0, at), 'It begins \n - and goes on', ...fields.slice(at + 1)].join(',')
        const [header = '', first = '', last = ''] = withColumnOrder(csv([row(1), row(3)]), order).split('\n')
        const drained = await drainText([header, first, halves, last, ''].join('\n'))
        expect(drained).toMatchObject({ records: 4, movies: 3, repaired: 1, rejected: [] })
        expect(drained.rows[1]).toMatchObject({ id: 2, overview: 'It begins \n - and goes on', popularity: 3.5 })
      }),
      propertyRuns({ usual: 20, deep: 500 }),
    )
  })

  it('are stitched wherever the drop is cut into blocks', async () => {
    for (const text of [
      file('\n'),
      excelResaved(file('\n')),
      csv([brokenRecord(broken, 'a', 'b'), brokenRecord(broken, 'c', 'd')]),
    ]) {
      const expected = await drainText(text)
      expect(expected.repaired).toBeGreaterThan(0)
      for (let block = 1; block < text.length; block += 3) {
        expect(await rowsInBlocks(text, block)).toEqual(expected.rows)
      }
    }
  })

  it('are rejected wherever the drop is cut into blocks, when broken behind the overview and padded', async () => {
    const [header = [], one = [], two = [], three = []] = fieldsOf(csv([row(1), broken, row(3)]))
    for (const at of ['status', 'title', 'vote_average'].map((column) => COLUMNS.indexOf(column))) {
      const halves = [two.slice(0, at + 1), ['', ...two.slice(at + 1)]]
      const padded = halves.map((cells) => header.map((_, place) => cells[place] ?? ''))
      const text = csvText([header, one, ...padded, three])
      for (let block = 1; block < text.length; block += 30) {
        expect((await rowsInBlocks(text, block)).map(({ id }) => id)).toEqual([1, 3])
      }
    }
  })

  it('are left apart when they make no movie together', async () => {
    const rest = { ...broken, release_date: 'once' }
    const { records, repaired, rejected } = await drainText(csv([row(1), brokenRecord(rest, 'a', 'b'), row(3)]))
    expect([records, repaired]).toEqual([4, 0])
    expect(rejected.map(({ record, line, reason }) => [record, line, reason])).toEqual([
      [2, 3, 'the first half of a movie whose record is broken over two'],
      [3, 4, 'the second half of a movie whose record is broken over two'],
    ])
  })

  it('are left apart when another record is between them', async () => {
    const [first = '', second = ''] = brokenRecord(broken, 'a', 'b').split('\n')
    const { rows, repaired, rejected } = await drainText(csv([first, row(1), second]))
    expect([rows.length, repaired, rejected.length]).toEqual([1, 0, 2])
  })

  it('are not made of two movies, however little they say', async () => {
    const bare = { genres: '[]', production_companies: '[]' }
    const order = [
      'id',
      'title',
      'release_date',
      'budget',
      'revenue',
      'popularity',
      'genres',
      'production_companies',
      'overview',
    ]
    const lines = [1, 2].map((id) =>
      order.map((name) => (({ ...bare, id: String(id), title: 'T' }) as Record<string, string>)[name] ?? '').join(','),
    )
    const { movies, repaired } = await drainText([order.join(','), ...lines, ''].join('\n'))
    expect([movies, repaired]).toEqual([2, 0])
  })
})

/** What a drop is read as when it is cut into blocks of about so many bytes. */
async function rowsInBlocks(text: string, block: number): Promise<StagedRow[]> {
  const reader = new BlockReader(
    { chunks: inPieces(Buffer.from(text), 16), bytesRead: () => 0 },
    { block, longestRecord: 100_000 },
  )
  const header = await reader.header()
  const { layout } = readHeader(new BlockRecords(header?.bytes ?? Buffer.alloc(0)).fields(0), movies, new Map())
  const ofUs = { ...layout, notation: { ...ORDINARY, dates: 'mdy' as const } }
  const splits = new SplitRecords(layout)
  const continues = (bytes: Uint8Array) => splits.continues(new BlockRecords(bytes).fields(0))
  const rows = []
  for (let next = await reader.next(continues); next !== null; next = await reader.next(continues)) {
    rows.push(...stagedRows(parseBlock(next, ofUs, movies).rows))
  }
  return rows
}

function withoutRecord(movie: Readonly<Record<string, unknown>>): unknown {
  return { ...movie, record: null }
}

/** The quoted fields of a record, in another order. */
function splitOnce(text: string, order: readonly number[]): string[] {
  const fields = text.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.map((field) => field.replace(/,$/, '')) ?? []
  return order.map((place) => fields[place] ?? '')
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}
