import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { formatOf } from '../../../loader/formats/formats.js'
import { movies } from '../../../loader/formats/movies/movies.js'
import { stagedColumns } from '../../../loader/formats/staged-columns.js'
import { openDrop } from '../../../loader/read/open-drop.js'
import { withFile } from './drained.js'
import { links } from './links/links.js'

const HEADER = 'movieId,imdbId,tmdbId'

/** The values of each staged row, by column, and what else is said of the file. */
async function read(path: string) {
  const drop = await openDrop(path, { format: links })
  try {
    const names = stagedColumns(links)
    const rows: unknown[] = []
    const rejected: string[] = []
    for await (const block of drop.blocks()) {
      const lines = Buffer.from(block.rows).toString().split('\n').slice(0, -1)
      rows.push(...lines.map((line) => Object.fromEntries(line.split('\t').map((value, at) => [names[at], value]))))
      rejected.push(...block.rejected.map(({ record, column, reason }) => `${record} ${column}: ${reason}`))
    }
    return { rows, rejected, ignored: drop.ignoredColumns, missing: drop.missingColumns, readAs: drop.readAs }
  } finally {
    await drop.close()
  }
}

const readText = (bytes: string | Uint8Array) => withFile(bytes, read, 'links.csv')

describe('a format beside movies', () => {
  it('is read into the rows of its own staging table', async () => {
    expect(await readText(`${HEADER}\n1,0114709,862\n2,"0113497",8844.0\n3,NA,15602\n`)).toEqual({
      rows: [
        { record: '1', movie_id: '1', imdb_id: '0114709', id: '862' },
        { record: '2', movie_id: '2', imdb_id: '0113497', id: '8844' },
        { record: '3', movie_id: '3', imdb_id: '', id: '15602' },
      ],
      rejected: [],
      ignored: [],
      missing: [],
      readAs: ['"NA" as unknown'],
    })
  })

  it('has all that is general: other dialects and notations, and other places of columns', async () => {
    const expected = [{ record: '1', movie_id: '1500', imdb_id: 'a "b"', id: '862' }]
    expect(await readText(`tmdbId;x;imdbId;movieId\r\n862;;"a ""b""";"1.500,0"\r\n`)).toMatchObject({
      rows: expected,
      ignored: ['x'],
    })
    expect(await readText(`tmdbId\timdbId\tmovieId\n862\ta "b"\t1500\n`)).toMatchObject({ rows: expected })
    expect(await readText(gzipSync(`${HEADER}\n1500,"a ""b""",862\n`))).toMatchObject({ rows: expected })
  })

  it('rejects records by its own columns', async () => {
    const { rejected, rows } = await readText(`${HEADER}\n1,0114709,\nx,0113497,8844\n3,1\n,,\n4,,1\n`)
    expect(rows).toHaveLength(1)
    expect(rejected).toEqual([
      '1 tmdbId: expected an id, a whole number from 1 to 4294967295, got ""',
      '2 movieId: expected an id, a whole number from 1 to 4294967295, got "x"',
      '3 null: expected 3 fields, got 2',
    ])
  })

  it('is refused by its own columns', async () => {
    await expect(readText('movieId,imdbId,tmdb\n1,2,3\n')).rejects.toMatchObject({
      code: 'MISSING_COLUMN',
      message: expect.stringContaining('--column tmdbId=tmdb'),
    })
    await expect(readText(`${HEADER}\n1,2,3\n4,5`)).rejects.toMatchObject({ code: 'TRUNCATED' })
    await expect(readText(`Some notes\n${HEADER}\n1,2,3\n`)).rejects.toMatchObject({
      message: expect.stringContaining('the names are in line 2'),
    })
  })

  it('is found in a zip file by its own name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reelhouse-links-'))
    try {
      const path = join(folder, 'archive.zip')
      const zip = new ZipFile()
      zip.addBuffer(Buffer.from('id\n1\n'), 'movies_metadata.csv')
      zip.addBuffer(Buffer.from(`${HEADER}\n1,2,3\n`), 'data/links.csv')
      zip.end()
      await finished(zip.outputStream.pipe(createWriteStream(path)))
      expect((await read(path)).rows).toEqual([{ record: '1', movie_id: '1', imdb_id: '2', id: '3' }])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('the format of a file', () => {
  it.each(['movies_metadata.csv', 'movies_metadata.upsert.csv.gz', 'films.csv', 'archive.zip', '.csv'])(
    'is that of movies: %s',
    (name) => {
      expect(formatOf(`drops/${name}`)).toBe(movies)
    },
  )
})
