import { expect, it } from 'vitest'
import { mostPopularGenres, releasesByGenre, subjectStats, yearly } from '../../oracle/metrics.js'
import { ATLAS, COMEDY, DRAMA, HARBOUR, MUSIC, movie, WORLD } from './world.js'

it('has the years of a genre, the movies without a date last', () => {
  const rows = yearly(WORLD, { genre: DRAMA.id })
  expect(rows.map(({ year, movieCount, revenue }) => [year, movieCount, revenue.sum])).toEqual([
    [1999, 2, 90],
    [null, 1, null],
  ])
  expect(yearly(WORLD, { genre: DRAMA.id }, { years: { to: 2000 } }).map(({ year }) => year)).toEqual([1999])
  expect(yearly(WORLD, { genre: DRAMA.id }, { years: { from: 2000 } })).toEqual([])
})

it("shares out by the movie's genres for a genre, by its companies for a company", () => {
  const shares = (subject: { genre: number } | { company: number }) =>
    yearly(WORLD, subject, { attribution: 'SPLIT' }).map(({ attributedCount }) => attributedCount)
  expect(shares({ genre: DRAMA.id })).toEqual([1.5, 1 / 3])
  expect(shares({ company: ATLAS.id })).toEqual([0.5, 0.5, 1])
  expect(subjectStats(WORLD, { company: HARBOUR.id }, { attribution: 'SPLIT' }).revenue.sum).toBe(70)
  expect(subjectStats(WORLD, { company: HARBOUR.id }, { where: { year: { gt: 1999 } } }).movieCount).toBe(0)
})

it('has releases by year, then genre name', () => {
  expect(releasesByGenre(WORLD, ATLAS.id).map(({ year, genre, movieCount }) => [year, genre.name, movieCount])).toEqual(
    [
      [1999, 'Comedy', 1],
      [1999, 'Drama', 1],
      [2000, 'Comedy', 1],
      [null, 'Comedy', 1],
      [null, 'Drama', 1],
      [null, 'Music', 1],
    ],
  )
  expect(releasesByGenre(WORLD, ATLAS.id, { from: 2000 }).map(({ year }) => year)).toEqual([2000])
})

it('ranks genres by popularity, then movies, then name', () => {
  const world = [
    movie(1, { year: 2001, popularity: 2, genres: [MUSIC, DRAMA] }),
    movie(2, { year: 2001, popularity: 2, genres: [DRAMA] }),
    movie(3, { year: 2001, popularity: 2, genres: [COMEDY] }),
    movie(4, { year: 2001, genres: [{ id: 1, name: 'Unknown popularity' }] }),
    movie(5, { popularity: 9, genres: [MUSIC] }),
    movie(6, { year: 1990, popularity: 1, genres: [MUSIC] }),
  ]
  const ranked = (options: Parameters<typeof mostPopularGenres>[1]) =>
    mostPopularGenres(world, options).map(({ year, rank, genre, popularity }) => [year, rank, genre.name, popularity])
  expect(ranked({ top: 5 })).toEqual([
    [1990, 1, 'Music', 1],
    [2001, 1, 'Drama', 2],
    [2001, 2, 'Comedy', 2],
    [2001, 3, 'Music', 2],
  ])
  expect(ranked({ by: 'SUM', years: { from: 2000 } })).toEqual([[2001, 1, 'Drama', 4]])
  expect(ranked({ minMovies: 2, top: 2 })).toEqual([[2001, 1, 'Drama', 2]])
})
