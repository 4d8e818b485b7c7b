import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  brokenRecord,
  csv,
  entities,
  excelResaved,
  row,
  withColumnOrder,
  withColumnRenamed,
} from '../../fixtures/make.js'
import { readDrop } from '../../oracle/read.js'

const warts = readFileSync(new URL('../../fixtures/warts.csv', import.meta.url), 'utf8')
const bad = readFileSync(new URL('../../fixtures/bad.csv', import.meta.url), 'utf8')
const real = new URL('../../../../shared/data/movies_metadata.csv', import.meta.url)

function movieOf(text: string, id: number) {
  const found = readDrop(text).movies.find((movie) => movie.id === id)
  if (found === undefined) throw new Error(`no movie ${id}`)
  return found
}

describe('warts.csv', () => {
  it('accounts for every record', () => {
    expect(readDrop(warts).rejections).toEqual([])
    expect(readDrop(warts).accounting).toEqual({ read: 24, movies: 19, duplicates: 2, repaired: 3, rejected: 0 })
  })

  it.each([
    [102, ["Kerri O'Kane Films", 'Harbour Films']],
    [103, [`The "Baker's" Films`]],
    [104, ['Hard\u00a0Space Films', 'Back\\xa0slash Films', 'Café 🎬']],
    [110, ['Harbour Films']],
    [112, ['Harbour Films']],
    [118, ['Łódź, Köln & 東京 Films']],
  ])('reads the company names of movie %i', (id, names) => {
    expect(movieOf(warts, id).companies.map(({ name }) => name)).toEqual(names)
  })

  it.each([
    [
      101,
      { budget: 1_000_000, revenue: 3_000_000, profit: 2_000_000, popularity: 21.946943, runtime: 81, voteCount: 5415 },
    ],
    [102, { budget: null, revenue: null, profit: null, collection: { id: 502, name: "The Baker's Collection" } }],
    [105, { genres: [{ id: 18, name: 'Drama' }] }],
    [106, { releaseDate: null, year: null, month: null, status: 'Rumored' }],
    [107, { releaseDate: '1874-12-09', year: 1874, month: 12 }],
    [108, { releaseDate: '1995-12-15', adult: false, runtime: 104, budget: 65_000_000, revenue: 262_797_249 }],
    [109, { popularity: null, genres: [], companies: [], overview: null, voteCount: null, status: null }],
    [111, { title: 'Three Times, Third', budget: 300, revenue: 900, releaseDate: '2003-03-03', popularity: 3 }],
    [112, { genres: [{ id: 878, name: 'Science Fiction' }] }],
    [114, { title: 'Midnight Bridge', popularity: 0.065736, releaseDate: '1997-08-20', voteCount: 1 }],
    [115, { title: 'The Third Exhaust', overview: '\n A casino and a last case.', year: 2012 }],
    [116, { title: 'Padded Sharks', tagline: 'Beware, skiers', releaseDate: '2014-01-01', voteAverage: 4.3 }],
    [117, { overview: 'The first line.\n\nThe "third" line, with quotes.', popularity: 0.000004 }],
    [118, { revenue: 2_787_965_087, budget: 1, runtime: 0, voteAverage: 0, popularity: 0.000082, year: 1900 }],
    [119, { adult: true, budget: 30_000_000, revenue: null, profit: null, popularity: 0 }],
  ])('reads movie %i', (id, expected) => {
    expect(movieOf(warts, id)).toMatchObject(expected)
  })

  it('means the same re-saved by Excel', () => {
    expect(readDrop(excelResaved(warts))).toEqual(readDrop(warts))
  })
})

it('rejects each bad record, and only these', () => {
  const { movies, accounting, rejections } = readDrop(bad)
  expect(movies.map(({ id }) => id)).toEqual([201, 213])
  expect(accounting).toEqual({ read: 13, movies: 2, duplicates: 0, repaired: 0, rejected: 11 })
  expect(rejections.map(({ record }) => record)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
})

it.each(['\n', '\r\n', '\r'])('stitches a record that is broken by %j', (lineBreak) => {
  const text = csv([row(1), brokenRecord(row(2, { budget: '7' }), 'Before', ' after', lineBreak), row(3)])
  const { movies, accounting } = readDrop(text)
  expect(accounting).toEqual({ read: 4, movies: 3, duplicates: 0, repaired: 1, rejected: 0 })
  expect(movies[1]).toMatchObject({ id: 2, budget: 7, overview: 'Before\n after', title: 'Movie 2' })
})

it('finds columns by name', () => {
  const text = csv([row(1, { genres: entities([[18, 'Drama']]) }), row(2)])
  const reversed = Array.from({ length: 24 }, (_, place) => 23 - place)
  expect(readDrop(withColumnOrder(text, reversed))).toEqual(readDrop(text))
  expect(readDrop(withColumnRenamed(text, 'id', 'tmdb_id'), { id: 'tmdb_id' })).toEqual(readDrop(text))
})

describe.runIf(existsSync(real))('the real file (left out where it is absent)', () => {
  it('is accounted for', () => {
    const { accounting } = readDrop(readFileSync(real, 'utf8'))
    expect(accounting).toEqual({ read: 4627, movies: 4626, duplicates: 1, repaired: 0, rejected: 0 })
  })
})
