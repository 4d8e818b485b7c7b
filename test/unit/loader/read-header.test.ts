import { describe, expect, it } from 'vitest'
import { movies } from '../../../loader/formats/movies/movies.js'
import { type Header, readHeader as readHeaderOf } from '../../../loader/parse/read-header.js'
import { COLUMNS } from '../../fixtures/make.js'

const REQUIRED = ['id', 'title', 'release_date', 'budget', 'revenue', 'popularity', 'genres', 'production_companies']
const none = new Map<string, string>()

const readHeader = (names: readonly string[], renamed: ReadonlyMap<string, string>): Header =>
  readHeaderOf(names, movies, renamed)

describe('readHeader', () => {
  it("finds Kaggle's columns in any order, with white space around them", () => {
    const names = COLUMNS.map((name) => ` ${name}\t`).reverse()
    const { layout, ignored, missing } = readHeader(names, none)
    expect(layout.width).toBe(24)
    expect(new Map([...layout.fields].map(([column, field]) => [column, names[field]?.trim()]))).toEqual(
      new Map(movies.columns.map(({ name }) => [name, name])),
    )
    expect([...layout.fields.keys()].sort()).toEqual([...COLUMNS].sort())
    expect([ignored, missing]).toEqual([[], []])
  })

  it('lists what it ignores and what is missing but not required', () => {
    const { ignored, missing, layout } = readHeader(['', 'rating', ...REQUIRED, ''], none)
    expect(ignored).toEqual(['rating'])
    expect([...missing].sort()).toEqual(COLUMNS.filter((name) => !REQUIRED.includes(name)).sort())
    expect(layout.fields.get('id')).toBe(2)
  })

  it('tells no more than the beginning of a name that is as long as a file', () => {
    const long = 'x'.repeat(60_000)
    for (const names of [[long], [long, 'title'], [...REQUIRED, long, long]]) {
      expect(() => readHeader(names, none)).toThrow(
        expect.objectContaining({ message: expect.stringMatching(/^.{20,1000}$/s) }),
      )
    }
  })

  it.each(REQUIRED)('refuses a drop without %s', (column) => {
    const names = COLUMNS.filter((name) => name !== column)
    expect(() => readHeader(names, none)).toThrow(
      expect.objectContaining({ code: 'MISSING_COLUMN', message: expect.stringContaining(`"${column}"`) }),
    )
  })

  it.each([
    ['id', 'tmdb_id'],
    ['id', 'movieId'],
    ['id', 'ID'],
    ['title', 'name_or_title'],
    ['title', 'titel'],
    ['release_date', 'released'],
    ['release_date', 'release'],
    ['production_companies', 'companies'],
    ['revenue', 'Revenue (USD)'],
  ])('says which name is nearest to %s: %s', (column, present) => {
    const names = [...COLUMNS.map((name) => (name === column ? present : name)), 'widget', 'rating']
    expect(() => readHeader(names, none)).toThrow(`--column ${column}=${present}`)
    expect(readHeader(names, new Map([[column, present]])).ignored).toEqual(['widget', 'rating'])
  })

  it('lets a renaming go before the name itself', () => {
    const names = ['tmdb_id', ...COLUMNS]
    const { layout, ignored } = readHeader(names, new Map([['id', 'tmdb_id']]))
    expect(layout.fields.get('id')).toBe(0)
    expect(ignored).toEqual(['id'])
  })

  it('refuses a name that is there twice', () => {
    const twice = [...COLUMNS, 'id']
    expect(() => readHeader(twice, none)).toThrow(
      expect.objectContaining({ code: 'DUPLICATE_COLUMN', message: expect.stringContaining('"id"') }),
    )
  })

  it.each([
    ['ID', 'id', 'the nearest one is "id"'],
    ['id', 'tmdb', 'the file has no column "tmdb"'],
  ])('refuses --column %s=%s', (column, name, reason) => {
    expect(() => readHeader(COLUMNS, new Map([[column, name]]))).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringContaining(reason) }),
    )
  })

  it('says of names between blanks that they are', () => {
    for (const names of [COLUMNS.join(' '), COLUMNS.map((name) => `"${name}"`).join('  ')]) {
      expect(() => readHeader([names], none)).toThrow(
        expect.objectContaining({ code: 'NOT_CSV', message: expect.stringContaining('got blanks between the names') }),
      )
    }
  })

  it('says of a movie that it is no header', () => {
    const movie = ['False', '', '30000000', "[{'id': 16, 'name': 'Animation'}]", '862', 'Toy Story', '1995-10-30']
    expect(() => readHeader(movie, none)).toThrow(
      expect.objectContaining({ code: 'NO_HEADER', message: expect.stringContaining('what looks like a movie') }),
    )
    expect(() => readHeader(['a', 'b', 'c'], none)).toThrow(expect.objectContaining({ code: 'MISSING_COLUMN' }))
  })
})
