import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleRecords } from '../../../loader/sample/sample-records.js'
import { writeSample } from '../../../loader/sample/write-sample.js'
import type { OracleDrop } from '../../oracle/read.js'
import { readDrop } from '../../oracle/read.js'

async function sample(movies: number, seed: number): Promise<string> {
  let text = ''
  for await (const chunk of sampleRecords({ movies, seed })) text += chunk
  return text
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

it('makes the same bytes of the same seed, and others of another', async () => {
  const [once, again, other] = [await sample(300, 5), await sample(300, 5), await sample(300, 6)]
  expect(sha256(once)).toBe(sha256(again))
  expect(sha256(once)).not.toBe(sha256(other))
})

it.each([1, 99, 100, 1_000])('promises for %i movies what is found in the file', async (movies) => {
  const directory = await mkdtemp(join(tmpdir(), 'sample-'))
  const out = join(directory, 'sample.csv')
  const { bytes, records, ...promised } = await writeSample({ movies, seed: 3, out })
  const file = await readFile(out)
  await rm(directory, { recursive: true })
  expect(readDrop(file.toString()).accounting).toEqual({ read: records, rejected: 0, ...promised })
  expect(bytes).toBe(file.length)
  expect(promised.movies).toBe(movies)
})

it('leaves a stream open', async () => {
  const chunks: Buffer[] = []
  const out = new Writable({
    write(chunk, _, done) {
      chunks.push(chunk)
      done()
    },
  })
  await writeSample({ movies: 20, seed: 1, out })
  expect(out.writableEnded).toBe(false)
  expect(Buffer.concat(chunks).toString()).toBe(await sample(20, 1))
})

it.each([0, -1, 1.5, Number.NaN])('refuses to make %d movies', async (movies) => {
  await expect(sample(movies, 1)).rejects.toThrow(/movies: expected a whole number/)
})

describe('a sample of 5,000 movies', () => {
  let text: string
  let drop: OracleDrop
  const share = (test: (movie: OracleDrop['movies'][number]) => boolean) =>
    drop.movies.filter(test).length / drop.movies.length

  beforeAll(async () => {
    text = await sample(5_000, 11)
    drop = readDrop(text)
  })

  it('has its duplicates and split records', () => {
    expect(drop.accounting).toEqual({ read: 5_004, movies: 5_000, duplicates: 3, repaired: 1, rejected: 0 })
  })

  it('is about as empty as the real file', () => {
    expect(share(({ budget }) => budget === null)).toBeCloseTo(0.8, 1)
    expect(share(({ revenue }) => revenue === null)).toBeCloseTo(0.84, 1)
    expect(share(({ genres }) => genres.length === 0)).toBeCloseTo(0.054, 1.5)
    expect(share(({ companies }) => companies.length === 0)).toBeCloseTo(0.26, 1)
    expect(share(({ year }) => year === null)).toBeGreaterThan(0)
    expect(share(({ year }) => year === null)).toBeLessThan(0.006)
  })

  it('has the shape of the real history', () => {
    const years = drop.movies.flatMap(({ year }) => year ?? [])
    expect(Math.min(...years)).toBeGreaterThanOrEqual(1874)
    expect(Math.min(...years)).toBeLessThan(1910)
    expect(Math.max(...years)).toBeLessThanOrEqual(2020)
    expect(share(({ year }) => year !== null && year >= 1990)).toBeCloseTo(0.62, 1)
  })

  it('has twenty genres and a long tail of companies', () => {
    const companies = drop.movies.flatMap((movie) => movie.companies.map(({ id }) => id))
    expect(new Set(drop.movies.flatMap(({ genres }) => genres.map(({ id }) => id))).size).toBe(20)
    expect(companies.length / drop.movies.length).toBeCloseTo(1.5, 0.5)
    expect(new Set(companies).size).toBeGreaterThan(companies.length / 3)
    expect(companies.filter((id) => id === 1).length).toBeGreaterThan(companies.length / 100)
  })

  it('has what a careless reader of literals gets wrong', () => {
    const names = drop.movies.flatMap((movie) => movie.companies.map(({ name }) => name))
    expect(names.some((name) => name.includes("'"))).toBe(true)
    expect(text).toContain('\\xa0')
    expect(text).toContain("\\'")
    expect(text).toContain("'backdrop_path': None")
    expect(text).toMatch(/,\d(\.\d)?e-0[56],/)
  })
})
