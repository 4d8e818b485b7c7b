import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { drain } from './drained.js'

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))

describe('the fixtures', () => {
  it('warts.csv is read without a rejection', async () => {
    const { records, movies, repaired, rejected } = await drain(fixture('warts.csv'))
    // Two of the movies are duplicates, which are settled later.
    expect({ records, movies, repaired, rejected }).toEqual({ records: 24, movies: 21, repaired: 3, rejected: [] })
  })

  it('bad.csv has a rejection for each record but two', async () => {
    const { rows, rejected } = await drain(fixture('bad.csv'))
    expect(rows.map((movie) => movie['id'])).toEqual([201, 213])
    expect(rejected.map(({ record, column }) => [record, column])).toEqual([
      [2, 'id'],
      [3, 'id'],
      [4, 'genres'],
      [5, 'production_companies'],
      [6, 'genres'],
      [7, 'budget'],
      [8, 'popularity'],
      [9, 'release_date'],
      [10, null],
      [11, null],
      [12, null],
    ])
  })
})
