import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { LoadError } from '../../../loader/errors/load-error.js'
import type { OracleMovie } from '../../oracle/movie.js'
import { withOneName } from '../../oracle/names.js'
import { readDrop } from '../../oracle/read.js'
import { type Drained, drain } from '../loader/drained.js'
import { BROKEN_DROPS } from './broken-drops.js'
import type { Expected } from './expected.js'
import { movieOfRow } from './movie-of-row.js'
import { WHOLE_DROPS } from './whole-drops.js'

const folder = fileURLToPath(new URL('../../fixtures/tools/', import.meta.url))
const savedDrop = (name: string): string => `${folder}saved/${name}.csv`

/** As a load does without --max-rejected. */
const MOST_REJECTED = 0.01

const originals = { 'whole.csv': original('whole.csv'), 'broken.csv': original('broken.csv') }
const brokenIds = [...originals['broken.csv'].keys()].filter((id) => !originals['whole.csv'].has(id))

describe('the drops that tools have saved again', () => {
  it('have an expectation each', () => {
    const names = readdirSync(`${folder}saved`).map((file) => file.replace(/\.csv$/, ''))
    expect(Object.keys({ ...WHOLE_DROPS, ...BROKEN_DROPS }).toSorted()).toEqual(names.toSorted())
  })

  it('were made from movies of which the loader and the oracle think the same', async () => {
    for (const name of ['whole.csv', 'broken.csv'] as const) {
      expect(moviesOf(await drain(`${folder}${name}`))).toEqual(originals[name])
    }
    expect(brokenIds).toHaveLength(3)
  })
})

describe.each([
  ['whole.csv', WHOLE_DROPS],
  ['broken.csv', BROKEN_DROPS],
] as const)('of the movies of %s, what is read is right or said to be missing:', (name, drops) => {
  it.each(Object.entries(drops))('%s', async (drop, expected) => {
    const { refused } = expected
    if (refused !== undefined)
      expect(await refusal(drop)).toMatchObject({ ...refused, message: expect.stringMatching(refused.message) })
    else expectMovies(await drain(savedDrop(drop)), originals[name], expected)
  })
})

function expectMovies(drained: Drained, truth: ReadonlyMap<number, OracleMovie>, expected: Expected): void {
  const movies = moviesOf(drained)
  const lost = lostHalves(movies, truth, expected)
  const { rejected = [], absent = [] } = expected
  const missing = new Set([...rejected.map(({ title }) => title), ...absent])
  const wanted = [...truth.values()]
    .filter(({ id, title }) => !missing.has(title) && !lost.includes(id))
    .map((movie) => asSaved(movie, expected))
  expect(new Map([...movies].toSorted(byId))).toEqual(
    new Map(wanted.map((movie) => [movie.id, movie] as const).toSorted(byId)),
  )
  expect(drained.rejected).toHaveLength(rejected.length + 2 * lost.length)
  for (const { column, reason } of rejected) {
    expect(drained.rejected).toContainEqual(expect.objectContaining({ column, reason: expect.stringMatching(reason) }))
  }
}

/** The broken movies that are not there, as they may be. */
function lostHalves(
  movies: ReadonlyMap<number, OracleMovie>,
  truth: ReadonlyMap<number, OracleMovie>,
  { broken = 'repaired', absent = [] }: Expected,
): number[] {
  const here = brokenIds.filter((id) => truth.has(id) && !absent.includes(truth.get(id)?.title ?? ''))
  if (broken === 'rejected') return here
  return broken === 'either' ? here.filter((id) => !movies.has(id)) : []
}

/** Derived values follow what they are derived from. */
function asSaved(movie: OracleMovie, { changed = {}, without = [] }: Expected): OracleMovie {
  const unknown = Object.fromEntries(without.map((key) => [key, Array.isArray(movie[key]) ? [] : null]))
  const saved = { ...movie, ...unknown, ...changed[movie.title] }
  return { ...saved, profit: saved.budget === null || saved.revenue === null ? null : saved.revenue - saved.budget }
}

/** What refuses the drop: an error, or its rejected records, whose first reason is told. */
async function refusal(drop: string): Promise<{ code: string; message: string }> {
  try {
    const { rejected, records } = await drain(savedDrop(drop))
    if (rejected.length <= MOST_REJECTED * records) throw new Error(`expected ${drop} to be refused`)
    const [first] = rejected
    return { code: 'TOO_MANY_REJECTED', message: `${first?.column}: ${first?.reason}` }
  } catch (error) {
    if (error instanceof LoadError) return { code: error.code, message: error.message }
    throw error
  }
}

/** The movies by id, as the load settles them: the last record of an id wins. */
function moviesOf({ rows }: Drained): Map<number, OracleMovie> {
  const last = new Map(rows.map(movieOfRow).map((movie) => [movie.id, movie] as const))
  return new Map(
    withOneName([...last.values()])
      .map(comparable)
      .toSorted(byId),
  )
}

function original(name: string): Map<number, OracleMovie> {
  const { movies } = readDrop(readFileSync(`${folder}${name}`, 'utf8'))
  return new Map(movies.map(comparable).toSorted(byId))
}

/** Tools write the line ends inside of texts in their own way. */
function comparable(movie: OracleMovie): [id: number, movie: OracleMovie] {
  return [movie.id, { ...movie, overview: movie.overview?.replaceAll('\r\n', '\n') ?? null }]
}

function byId([a]: readonly [id: number, movie: OracleMovie], [b]: readonly [id: number, movie: OracleMovie]): number {
  return a - b
}
