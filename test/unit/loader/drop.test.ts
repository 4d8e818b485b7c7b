import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openDrop } from '../../../loader/read/open-drop.js'
import {
  COLUMNS,
  csv,
  cutShort,
  entities,
  excelResaved,
  gz,
  PNG,
  record,
  row,
  withColumnOrder,
  withColumnRenamed,
  withExtraColumn,
  withoutColumn,
  zip,
} from '../../fixtures/make.js'
import { drain, drainText, withFile } from './drained.js'

const movies = Array.from({ length: 50 }, (_, index) =>
  row(index + 1, {
    adult: index % 7 === 0 ? 'True' : 'False',
    budget: String(index * 1000),
    overview: `Line one,\nline "two" of ${index} é🎬`,
    popularity: `${index}.5`,
    release_date: index % 5 === 0 ? '' : `${1870 + index * 3}-0${(index % 9) + 1}-1${index % 10}`,
    genres: entities([
      [18, 'Drama'],
      [index + 20, `Genre ${index}`],
    ]),
  }),
)
const text = csv(movies)

describe('a drop', () => {
  it('is read the same plain, gzipped and zipped, whatever its name', async () => {
    const expected = await drainText(text)
    expect(expected).toMatchObject({ records: 50, movies: 50, repaired: 0, rejected: [], ignored: [], missing: [] })
    const packed = [
      gz(text),
      Buffer.concat([gz(text.slice(0, 999)), gz(text.slice(999))]),
      await zip({ 'movies_metadata.csv': text }),
    ]
    for (const bytes of [text, ...packed]) {
      for (const name of ['a.csv', 'a.csv.gz', 'a.zip', 'a']) {
        const drained = await withFile(bytes, drain, name)
        expect(drained.rows).toEqual(expected.rows)
        expect(drained.bytesRead.at(-1)).toBe(drained.size)
        expect(drained.size).toBe(Buffer.byteLength(bytes))
      }
    }
  })

  it('is found in any folder of a zip', async () => {
    const bytes = await zip({
      'readme.txt': 'no',
      '__MACOSX/._movies_metadata.csv': 'no',
      'archive/the/movies_metadata.csv': text,
    })
    expect((await drainText(bytes)).movies).toBe(50)
  })

  it('is read the same after Excel has saved it', async () => {
    expect((await drainText(excelResaved(text))).rows).toEqual((await drainText(text)).rows)
  })

  it('is read the same with any line ends, and without a last one', async () => {
    const expected = (await drainText(text)).rows
    for (const end of ['\n', '\r\n', '\r']) expect((await drainText(csv(movies, end))).rows).toEqual(expected)
    expect((await drainText(text.slice(0, -1))).rows).toEqual(expected)
    expect((await drainText(`\n${text.replaceAll(/\n(?=True|False)/g, '\r\n\n\n')}\r\n\r\n`)).rows).toEqual(expected)
  })

  it('is read the same with its columns in another order, and others among them', async () => {
    const expected = (await drainText(text)).rows
    const reversed = withColumnOrder(text, [...COLUMNS.keys()].reverse())
    expect((await drainText(reversed)).rows).toEqual(expected)
    const extended = await drainText(withExtraColumn(text, 'rating', '5'))
    expect([extended.rows, extended.ignored]).toEqual([expected, ['rating']])
  })

  it('is read the same under another name of a column', async () => {
    const renamed = withColumnRenamed(text, 'id', 'tmdb_id')
    await expect(drainText(renamed)).rejects.toMatchObject({
      code: 'MISSING_COLUMN',
      message: expect.stringContaining('--column id=tmdb_id'),
    })
    const drained = await drainText(renamed, { columns: new Map([['id', 'tmdb_id']]) })
    expect(drained.rows).toEqual((await drainText(text)).rows)
  })

  it('may do without a column that is not required', async () => {
    const drained = await drainText(withoutColumn(text, 'overview'))
    const expected = (await drainText(text)).rows.map((movie) => ({ ...movie, overview: null }))
    expect([drained.rows, drained.missing]).toEqual([expected, ['overview']])
  })

  it('falls back on the original title', async () => {
    const { rows, rejected } = await drainText(csv([row(1, { title: '' }), row(2, { title: '', original_title: '' })]))
    expect(rows.map((movie) => movie['title'])).toEqual(['Movie 1'])
    expect(rejected).toMatchObject([{ record: 2, line: 3, column: 'title' }])
  })
})

describe('a rejection', () => {
  it('says record, line, column, reason and the raw text', async () => {
    const bad = record(row(3, { overview: 'two\r\nlines', budget: 'x' }))
    const drained = await drainText(
      csv([row(1), row(2, { overview: 'a\nb\r\nc\rd' }), bad, row(4), row(5, { id: '' })], '\r\n'),
    )
    expect(drained.rejected).toEqual([
      {
        record: 3,
        line: 7,
        column: 'budget',
        reason: 'expected a whole number of dollars from 0 to 9007199254740991, got "x"',
        raw: bad,
      },
      { record: 5, line: 10, column: 'id', reason: expect.stringContaining('got ""'), raw: record(row(5, { id: '' })) },
    ])
    expect(drained.rows.map((movie) => movie['record'])).toEqual([1, 2, 4])
  })

  it('is one record when a quote is never closed', async () => {
    const drained = await drainText(csv([row(1), '2,"never closed', row(3), row(4)]))
    expect(drained.rows.map((movie) => movie['id'])).toEqual([1, 3, 4])
    expect(drained.rejected).toMatchObject([{ record: 2, line: 3, column: null, raw: '2,"never closed' }])
  })

  it('keeps literal quotes inside a field, which are no reason for one', async () => {
    const lines = [row(1), row(2)].map((movie) => record({ ...movie, tagline: 'TAG' }))
    const drained = await drainText(
      csv([lines[0]?.replace('TAG', 'say "cheese" now') ?? '', lines[1]?.replace('TAG', '"oh" no') ?? '']),
    )
    expect(drained.rows.map((movie) => movie['tagline'])).toEqual(['say "cheese" now', '"oh" no'])
  })

  it('bounds the raw text', async () => {
    const long = record(row(2, { overview: 'é'.repeat(100_000), budget: 'x' }))
    const { rejected } = await drainText(csv([row(1), long]))
    expect(rejected[0]?.raw.length).toBeLessThan(66_000)
    expect(rejected[0]?.raw).toMatch(/… \(cut here: \d+ more bytes\)$/)
  })

  it.each([
    ['bytes that are not UTF-8', Buffer.from('caf\xe9', 'latin1'), 'expected UTF-8'],
    ['a NUL byte', Buffer.from('caf\0'), 'NUL byte'],
  ])('is for the record with %s alone', async (_, bytes, reason) => {
    const filler = row(1, { overview: 'x'.repeat(9000) })
    const [before, after] = csv([filler, row(2, { overview: 'HERE' }), row(3, { overview: 'café' })]).split('HERE')
    const drained = await drainText(Buffer.concat([Buffer.from(before ?? ''), bytes, Buffer.from(after ?? '')]))
    expect(drained.rows.map((movie) => movie['id'])).toEqual([1, 3])
    expect(drained.rejected).toMatchObject([
      { record: 2, line: 3, column: null, reason: expect.stringContaining(reason) },
    ])
  })
})

describe('what is no drop', () => {
  const header = `${COLUMNS.join(',')}\n`
  const wrong: ReadonlyArray<readonly [what: string, bytes: string | Uint8Array, code: string, message: string]> = [
    ['an empty file', '', 'EMPTY', 'got an empty file'],
    ['nothing but line ends', '\n\n', 'EMPTY', 'got no text at all'],
    ['an empty gzip file', gz(''), 'EMPTY', 'got no text at all'],
    ['a header only', header, 'NO_RECORDS', 'expected records after the header'],
    ['a header without a line end', header.trim(), 'NO_RECORDS', 'expected records after the header'],
    ['a picture', PNG, 'NOT_CSV', 'a PNG image'],
    ['a packed picture', gzipSync(PNG), 'NOT_CSV', 'a PNG image'],
    ['other binary data', Buffer.from([1, 2, 3, 0, 4]), 'NOT_CSV', 'binary data'],
    ['a web page', '<!DOCTYPE html><html></html>', 'NOT_CSV', 'a web page'],
    ['UTF-16', Buffer.from(`\ufeff${header}`, 'utf16le'), 'NOT_CSV', 'UTF-16'],
    ['a header in another encoding', Buffer.from(`caf\xe9,${header}`, 'latin1'), 'NOT_CSV', 'another encoding'],
    ['a truncated gzip file', cutShort(gz(text)), 'TRUNCATED', 'ends too early'],
    ['a gzip file of its magic only', Buffer.from([0x1f, 0x8b]), 'TRUNCATED', 'ends too early'],
    ['a damaged gzip file', damaged(gz(text)), 'CORRUPT', 'damaged'],
    ['other fields', 'a,b,c\n1,2,3\n', 'MISSING_COLUMN', '"id"'],
    ['names between blanks', `${COLUMNS.join(' ')}\n`, 'NOT_CSV', 'got blanks between the names'],
    ['a movie in the first line', `${record(row(1))}\n${record(row(2))}\n`, 'NO_HEADER', 'what looks like a movie'],
  ]

  it.each(wrong)('%s', async (_, bytes, code, message) => {
    await expect(drainText(bytes)).rejects.toMatchObject({ code, message: expect.stringContaining(message) })
    await expect(drainText(bytes)).rejects.toThrow(/movies_metadata\.csv: /)
  })

  it('a zip without the member, whose members are listed', async () => {
    const others = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.csv`, '']))
    for (const [members, list] of [
      [{ 'ratings.csv': 'a', 'x/links.csv': 'b' }, 'it holds ratings.csv, x/links.csv'],
      [{}, 'it holds nothing'],
      [others, ', 19.csv and 10 more'],
    ] as const) {
      await expect(drainText(await zip(members))).rejects.toMatchObject({
        code: 'NO_MEMBER',
        message: expect.stringContaining(list),
      })
    }
  })

  it('a zip that is cut short or damaged', async () => {
    const bytes = await zip({ 'movies_metadata.csv': text })
    for (const wrongBytes of [cutShort(bytes), damaged(bytes)]) {
      await expect(drainText(wrongBytes)).rejects.toMatchObject({ code: 'CORRUPT' })
    }
  })

  it('a name without a file, a directory, and a file that is no regular one', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'reelhouse-drop-'))
    try {
      await expect(openDrop(join(directory, 'none.csv'))).rejects.toMatchObject({ code: 'NO_SUCH_FILE' })
      await expect(openDrop(directory)).rejects.toMatchObject({
        code: 'NOT_A_FILE',
        message: expect.stringContaining('a directory'),
      })
      await expect(openDrop('/dev/null')).rejects.toMatchObject({ code: 'NOT_A_FILE' })
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  })

  it('a file that changes while it is read', async () => {
    await withFile(csv(Array.from({ length: 300 }, () => movies).flat()), async (path) => {
      const drop = await openDrop(path)
      await utimes(path, new Date(0), new Date(0))
      const reading = (async () => {
        for await (const _ of drop.blocks());
      })()
      await expect(reading).rejects.toMatchObject({ code: 'CHANGED' })
      await drop.close()
    })
  })
})

/** The same length, but other bytes in the middle. */
function damaged(bytes: Buffer): Buffer {
  const middle = Math.floor(bytes.length / 2)
  return Buffer.concat([bytes.subarray(0, middle), Buffer.alloc(16, 0xff), bytes.subarray(middle + 16)])
}
